using JamsostekLedger.Host.Plans;
using JamsostekLedger.Plans;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Plans;

/// <summary>What a planner chooses, from the texts of a form, an address, a JSON object or a verb.</summary>
public sealed class PlanFormTests
{
    private static readonly LocalDate Day = new(2025, 3, 31);

    [Fact] public void A_share_is_spelled_in_one_text_or_in_the_rows_of_a_form()
    {
        var spelled = Read(("mix", "APBD/tani=60%x6; CSR=1.500x12:ahead"));
        var filled = Read(
            ("fund1", "APBD"), ("programme1", "tani"), ("share1", "60%"), ("months1", "6"),
            ("fund3", "csr"), ("share3", "1500"), ("months3", "12"), ("pay3", "ahead"), ("months4", "12"));

        spelled.Mix.ShouldBe(
        [
            new("APBD", "tani", null, "60", null, 6, PlanPayment.Monthly),
            new("CSR", null, null, null, 1500, 12, PlanPayment.Ahead),
        ]);
        filled.Mix.ShouldBe(spelled.Mix);
    }

    [Fact] public void Terms_that_are_written_are_read_as_the_same_terms()
    {
        var terms = Read(
            ("mix", "APBD/tani=60,5%x6; CSR=1500x12:ahead"), ("fund1", "APBDES"), ("share1", "12"),
            ("sector1", "transport"), ("phase", "at-once"), ("ends", "2025-06=150; 2025-11=20"),
            ("allocation", "DBH-SAWIT/2025=5.000.000.000"));

        PlanForm.Read(PlanForm.Write(terms), Day, null, out var fault).ShouldBe(terms);
        fault.ShouldBeNull();
    }

    [Fact] public void Without_a_month_to_begin_with_it_begins_in_the_next_one()
    {
        Read(("mix", "APBD=100%")).StartMonth.ShouldBe(new YearMonth(2025, 4));
        Read(("mix", "APBD=100%"), ("by", "2025-02")).StartMonth.ShouldBe(new YearMonth(2025, 2));
    }

    [Theory]
    [InlineData("mix", "APBD", "plan-text-unreadable")]
    [InlineData("mix", "APBD=many", "plan-text-unreadable")]
    [InlineData("mix", "KAS=60%", "fund-unknown")]
    [InlineData("ends", "June=150", "plan-text-unreadable")]
    [InlineData("allocation", "DBH-SAWIT=5", "plan-text-unreadable")]
    [InlineData("phase", "slowly", "value-not-in-list")]
    [InlineData("mix", "APBD=60%:later", "value-not-in-list")]
    [InlineData("by", "Desember", "month-unreadable")]
    public void What_cannot_be_read_is_named(string name, string text, string rule)
    {
        PlanForm.Read(Given((name, text)), Day, null, out var fault).ShouldBeNull();
        fault!.Rule.ShouldBe(rule);
    }

    private static PlanTerms Read(params (string Name, string Text)[] given)
    {
        var terms = PlanForm.Read(Given(given), Day, null, out var fault);
        fault.ShouldBeNull();
        return terms.ShouldNotBeNull();
    }

    private static Dictionary<string, string> Given(params (string Name, string Text)[] given)
    {
        var all = new Dictionary<string, string> { ["target"] = "67,28", ["by"] = "2025-12" };
        foreach (var (name, text) in given)
            all[name] = text;
        return all;
    }
}
