using JamsostekLedger.Reconciliation;
using JamsostekLedger.Specs.Reconciliation.World;

namespace JamsostekLedger.Specs.Reconciliation;

/// <summary>
/// A year of 10,000 workers and some hundreds of orders a month, with statements of all six sources, in which breaks of
/// every reason were planted: all of them are found, each with its reason, and nothing else is.
/// </summary>
public class KnownTruthSpecs
{
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Every_planted_break_is_found_with_its_reason_and_nothing_else(int seed)
    {
        var region = Region.Of(seed);
        var books = Books.Of(region);
        Same(region, period => books.Run(period));
    }

    [Fact]
    public void Rows_in_any_order_and_in_any_files_say_the_same()
    {
        var (region, random) = (Region.Of(4), new Random(4));
        var books = new Books(
            region,
            region.Ledger.SelectMany(one => one.Value.Shuffled(random).Cut(random).Select(part => (one.Key, part))),
            region.Statements.ToDictionary(one => one.Key, one => one.Value.Shuffled(random)));
        Same(region, period => books.Run(period));
    }

    [Fact]
    public void Breaks_of_every_reason_are_planted_in_every_pairing_where_they_can_be()
    {
        var planted = Region.Of(1).Planted;
        planted.Select(one => one.Reason).Distinct().ShouldBe(BreakReason.All, ignoreOrder: true);
        planted.Select(one => one.Period).Distinct().ShouldBe(Region.Periods, ignoreOrder: true);
        string[] money =
        [
            BreakReason.MissingInLedger, BreakReason.MissingInStatement, BreakReason.AmountDiffers,
            BreakReason.DateDiffers, BreakReason.OtherYear, BreakReason.Duplicate, BreakReason.InTransit,
        ];
        var expected = new Dictionary<string, string[]>
        {
            ["payments"] = [.. money, BreakReason.OtherFund, BreakReason.Provisional, BreakReason.Ambiguous],
            ["invoices"] = [.. money, BreakReason.OtherFund, BreakReason.HeadCountDiffers],
            ["receipts"] = [.. money, BreakReason.Provisional, BreakReason.Ambiguous],
            ["members"] =
            [
                BreakReason.NotOnRoster, BreakReason.NotAtBpjs, BreakReason.PersonTwice, BreakReason.PersonDead,
                BreakReason.OverAge, BreakReason.Moved, BreakReason.OtherFund,
            ],
            ["claims"] = [.. money, BreakReason.Ambiguous],
            ["transfers"] = [.. money, BreakReason.Provisional, BreakReason.Ambiguous],
        };
        foreach (var (pairing, reasons) in expected)
            planted.Where(one => one.Pairing == pairing).Select(one => one.Reason).Distinct()
                .ShouldBe(reasons, ignoreOrder: true, pairing);
    }

    internal static void Same(Region region, Func<string, IEnumerable<Paired>> run)
    {
        string[] found = [.. Region.Periods.SelectMany(period => Planted.Of(period, run(period)))
            .Select(one => $"{one}").Order(StringComparer.Ordinal)];
        string[] told = [.. region.Planted.Select(one => $"{one}").Order(StringComparer.Ordinal)];
        found.Except(told).ShouldBeEmpty("found and not planted");
        told.Except(found).ShouldBeEmpty("planted and not found");
        found.ShouldBe(told);
    }
}
