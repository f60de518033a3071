using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.Budgets.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Budgets;

public class SetPaguSpecs
{
    [Fact] public void A_DPA_sets_the_pagu() =>
        Given().When(new SetPagu(Dpa(489_686_400))).Then(Dpa(489_686_400));

    [Fact] public void A_pagu_of_zero_cancels_the_line() =>
        Given(Dpa(1_000)).When(new SetPagu(Dppa(0))).ThenRecorded();

    [Fact] public void A_document_dated_before_its_fiscal_year_is_recorded() =>
        Given().When(new SetPagu(Dpa(1_000, new(2023, 12, 28)))).ThenRecorded();

    [Fact] public void The_same_document_again_adds_nothing() =>
        Given(Dpa(1_000)).When(new SetPagu(Dpa(1_000))).ThenNothing();

    [Fact] public void The_same_document_with_another_pagu_is_refused() =>
        Given(Dpa(1_000)).When(new SetPagu(Dpa(1_001))).ThenRefusedBy("key-differs");

    [Fact] public void The_same_document_may_not_name_the_line_in_another_year() =>
        Given(Dpa(1_000)).When(new SetPagu(Dpa(1_000) with { Line = Line with { FiscalYear = 2025 } }))
            .ThenRefusedBy("key-differs");

    [Fact] public void A_cut_below_what_is_spent_is_recorded_and_warned_of() =>
        Given(Dpa(1_000), Sp2d("0001", 800)).When(new SetPagu(Dppa(799))).ThenWarnedBy("pagu-exceeded");

    [Fact] public void A_cut_to_what_is_spent_is_no_breach() =>
        Given(Dpa(1_000), Sp2d("0001", 800)).When(new SetPagu(Dppa(800))).ThenRecorded();

    [Fact] public void A_cut_into_what_is_reserved_is_recorded_and_warned_of() =>
        Given(Dpa(1_000), Reserved("R1", 300), Sp2d("0001", 600)).When(new SetPagu(Dppa(899)))
            .ThenWarnedBy("reservation-uncovered");

    [Fact] public void A_late_DPA_cannot_breach_what_a_DPPA_in_force_allows() =>
        Given(Dppa(1_000), Sp2d("0001", 800)).When(new SetPagu(Dpa(500))).ThenRecorded();

    [Theory]
    //          documents in order of arrival: number, date, kind, pagu                          in force
    [InlineData("A 2024-01-05 Dpa 100, B 2024-09-20 Dppa 70",                                     70)]
    [InlineData("B 2024-09-20 Dppa 70, A 2024-01-05 Dpa 100",                                     70)]
    [InlineData("B 2024-09-20 Dppa 70, C 2024-11-01 Dppa 90, A 2024-01-05 Dpa 100",               90)]
    [InlineData("C 2024-11-01 Dppa 90, A 2024-01-05 Dpa 100, B 2024-09-20 Dppa 70",               90)]
    [InlineData("B 2024-01-05 Dppa 70, A 2024-01-05 Dpa 100",                                     70)]
    [InlineData("A 2024-01-05 Dpa 100, B 2024-01-05 Dppa 70",                                     70)]
    [InlineData("Z 2024-01-05 Dpa 100, B 2024-01-05 Dppa 70",                                     70)]
    [InlineData("B 2024-09-20 Dppa 70, C 2024-09-20 Dppa 90",                                     90)]
    [InlineData("C 2024-09-20 Dppa 90, B 2024-09-20 Dppa 70",                                     90)]
    [InlineData("DPPA/9 2024-09-20 Dppa 70, DPPA/10 2024-09-20 Dppa 90",                          90)]
    [InlineData("DPPA/10 2024-09-20 Dppa 90, DPPA/9 2024-09-20 Dppa 70",                          90)]
    [InlineData("D/10 2024-09-20 Dppa 90, D/9 2024-09-20 Dppa 70, D/011 2024-09-20 Dppa 80",      80)]
    [InlineData("D/011 2024-09-20 Dppa 80, D/9 2024-09-20 Dppa 70, D/10 2024-09-20 Dppa 90",      80)]
    [InlineData("A 2024-09-20 Dpa 100, B 2024-01-05 Dppa 70",                                     100)]
    public void The_latest_document_by_date_is_in_force_whatever_arrives_first(string documents, long pagu)
    {
        var ledger = new MemoryLedger();
        foreach (var document in documents.Split(", "))
        {
            var parts = document.Split(' ');
            var date = Day(parts[1]);
            ledger.Tell(new SetPagu(new(
                Line, parts[0], date, Enum.Parse<PaguKind>(parts[2]), new(long.Parse(parts[3])), null, null)));
        }

        ((BudgetLine)ledger.StateOf(Line.Stream)).Pagu.ShouldBe(new Rupiah(pagu));
        ledger.Facts.Aggregate(BudgetLineCard.Empty, (card, fact) => card.Evolve(fact)).Pagu.Amount.ShouldBe(pagu);
        ledger.Balance(Account.BudgetAvailable).ShouldBe(pagu);
    }

    [Fact] public void Two_documents_of_one_day_are_warned_of() =>
        Given(Dppa(70) with { DocumentNumber = "DPPA/9" })
            .When(new SetPagu(Dppa(90) with { DocumentNumber = "DPPA/10" })).ThenWarned("pagu-tie");

    // Their order is in the journal: it stays what it was.
    [Fact] public void Two_documents_of_one_day_of_an_older_version_stand_as_they_stood()
    {
        var ledger = new MemoryLedger();
        ledger.Add(Dppa(90) with { DocumentNumber = "DPPA/10" });
        ledger.Add(Dppa(70) with { DocumentNumber = "DPPA/9" });
        ((BudgetLine)ledger.StateOf(Line.Stream)).Pagu.ShouldBe(new Rupiah(70));
    }

    [Theory]
    //          pagu  dated         fund year  refused by
    [InlineData(-1,   "2025-01-01", 2025,      "pagu-negative")]
    [InlineData(0,    "2025-01-01", 2025,      "document-after-fiscal-year")]
    [InlineData(0,    "2024-12-31", 2025,      "fund-year-after-fiscal-year")]
    public void Refusals_in_the_order_in_which_they_are_checked(long pagu, string dated, int fundYear, string rule) =>
        Given().When(new SetPagu(Dpa(pagu, Day(dated)) with { Line = Line with { FundYear = fundYear } }))
            .ThenRefusedBy(rule);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
