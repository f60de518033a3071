using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Reference;

public class DatedTableSpecs
{
    [Theory]
    [InlineData("account-codes"), InlineData("cover-rules"), InlineData("funds"), InlineData("premium-rates")]
    [InlineData("regions"), InlineData("sectors"), InlineData("income-bases"), InlineData("rounding-rules")]
    [InlineData("provinces"), InlineData("earmark-rules"), InlineData("benefit-rules"), InlineData("holidays")]
    [InlineData("fund-doubts"), InlineData("scholarship-levels"), InlineData("claim-deadlines"), InlineData("heir-classes")]
    public void Every_table_ships_and_each_row_says_where_it_is_from(string name)
    {
        var rows = DatedTable.Read(name);
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row.Last().Value.Length > 0);
    }

    [Fact] public void A_table_that_does_not_ship_stops_the_start() =>
        Should.Throw<InvalidDataException>(() => DatedTable.Read("no-such-table"));
}
