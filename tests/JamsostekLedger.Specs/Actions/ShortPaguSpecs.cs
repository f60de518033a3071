using JamsostekLedger.Actions;
using JamsostekLedger.Budgets;
using JamsostekLedger.Periods;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Actions;

public class ShortPaguSpecs
{
    private static ProgrammeCard Card(int year, int workers, string fund = "APBD") => new(
        "p", "Pekerja rentan", fund, new(year, 1, 1), new(year, 12, 31), true, workers, null, null, null);

    private static BudgetLineCard Line(int year, string account, long pagu, string? document = "DPA/1") =>
        BudgetLineCard.Empty with
        {
            Line = new(year, account, "p", "APBD", year), Pagu = new(pagu), DocumentNumber = document,
        };

    private static ActionNeeded Of(ProgrammeCard card, params BudgetLineCard[] lines) =>
        ShortPagu.Of(lines, [card], RateTable.Shipped, ClosedPeriods.None);

    [Theory]
    //          year  workers pagu           need           short       known from
    [InlineData(2025, 15_000, 3_000_000_000, 3_024_000_000, 24_000_000)] // Penajam Paser Utara
    [InlineData(2024, 12_200, 2_429_520_000, 2_459_520_000, 30_000_000)] // Bengkayang
    [InlineData(2026, 3_450,  670_680_000,   695_520_000,   24_840_000)] // Lebak
    public void What_the_press_quoted_falls_short(int year, int workers, long pagu, long need, long lacking)
    {
        var half = pagu / 2;
        var part = Of(Card(year, workers), Line(year, "5.1", half), Line(year, "5.2", pagu - half))
            .Parts.ShouldHaveSingleItem();
        part.ShouldBe(new ActionPart("p", "p", new(lacking), workers, new(need), year));
    }

    [Fact] public void What_suffices_is_nothing_to_act_on() =>
        Of(Card(2024, 10), Line(2024, "5.1", 10 * 201_600)).Parts.ShouldBeEmpty();

    [Fact] public void Each_fiscal_year_is_reckoned_by_itself_and_a_closed_one_is_done_with()
    {
        var card = Card(2024, 10) with { EndsOn = new(2025, 6, 30) };
        BudgetLineCard[] lines = [Line(2024, "5.1", 0), Line(2025, "5.1", 1_000_000)];
        Of(card, lines).Parts.Select(part => (part.Year, part.Amount.Amount))
            .ShouldBe([(2024, 2_016_000), (2025, 8_000)]);
        ShortPagu.Of(lines, [card], RateTable.Shipped, ClosedPeriods.Of(["2024"])).Parts
            .ShouldHaveSingleItem().Year.ShouldBe(2025);
    }

    [Fact] public void Money_without_a_document_and_decrees_without_a_head_count_have_no_pagu_that_could_be_short()
    {
        Of(Card(2024, 10), Line(2024, "5.1", 0, document: null)).Parts.ShouldBeEmpty();
        Of(Card(2024, 10) with { Workers = null }, Line(2024, "5.1", 0)).Parts.ShouldBeEmpty();
        Of(Card(2024, 10) with { Vulnerable = false }, Line(2024, "5.1", 0)).Parts.ShouldBeEmpty();
        ShortPagu.Of([Line(2024, "5.1", 0)], [], RateTable.Shipped, ClosedPeriods.None).Parts.ShouldBeEmpty();
    }
}
