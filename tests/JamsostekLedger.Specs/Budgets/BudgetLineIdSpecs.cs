using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Budgets.Samples;

namespace JamsostekLedger.Specs.Budgets;

public class BudgetLineIdSpecs
{
    [Fact] public void A_line_has_a_stream_and_the_stream_its_fiscal_year()
    {
        Line.Stream.ShouldBe("budget/2024/5.1.02.02.02.0006/gianyar-desa-2024-2/APBD/2024");
        BudgetLineId.FiscalYearOf(Line.Stream).ShouldBe(2024);
    }

    [Fact] public void Every_part_of_a_line_makes_another_stream()
    {
        BudgetLineId[] others =
        [
            Line with { FiscalYear = 2025 }, Line with { FundYear = 2023 }, Line with { AccountCode = "5.1" },
            Line with { Programme = "p" }, Line with { Fund = "CSR" },
        ];
        others.Append(Line).Select(line => line.Stream).ShouldBeUnique();
    }

    [Fact] public void No_two_lines_share_a_stream_whatever_their_codes_hold()
    {
        string[] texts = ["a", "a/b", "b", "b/a", "a b", "a%2Fb", "a%b", "/", "%"];
        var lines = from account in texts
                    from programme in texts
                    select Line with { AccountCode = account, Programme = programme };
        lines.Select(line => line.Stream).ShouldBeUnique();
    }

    [Fact] public void No_two_rows_share_a_key_whatever_their_numbers_and_codes_hold()
    {
        string[] texts = ["a", "a b", "b", "b a", "a b a", "a%20b", " "];
        var keys = from number in texts
                   from account in texts
                   from programme in texts
                   let line = Line with { AccountCode = account, Programme = programme }
                   from fact in new LedgerEvent[]
                   {
                       Dpa(1) with { Line = line, DocumentNumber = number },
                       Sp2d(number, 1) with { Line = line },
                       CarriedOver(number, 1) with { Line = line },
                   }
                   select fact.Key;
        keys.ShouldBeUnique();
    }
}
