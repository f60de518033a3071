using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.Budgets.Samples;

namespace JamsostekLedger.Specs.Budgets;

/// <summary>The journal of budget lines against a recomputation that knows nothing of steps and differences.</summary>
public class BudgetJournalSpecs
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(400);

    // The same walks on every run: what random ones reach would differ from day to day.
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(2024, 1129);

    [Fact] public void A_DPA_moves_its_pagu_from_the_appropriation_to_what_is_available() =>
        Posts([], Dpa(1_000), "2024-01-05 budget:available < appropriation 1000");

    [Fact] public void A_DPPA_posts_the_change_only() =>
        Posts([Dpa(1_000)], Dppa(1_200), "2024-09-20 budget:available < appropriation 200");

    [Fact] public void A_cut_goes_the_other_way() =>
        Posts([Dpa(1_000)], Dppa(700), "2024-09-20 appropriation < budget:available 300");

    [Fact] public void A_DPPA_that_changes_nothing_posts_nothing() => Posts([Dpa(1_000)], Dppa(1_000));

    [Fact] public void A_DPA_that_arrives_after_its_DPPA_slips_in_before_it() => Posts([Dppa(700)], Dpa(1_000),
        "2024-01-05 budget:available < appropriation 1000",
        "2024-09-20 appropriation < budget:available 1000");

    [Fact] public void A_reservation_moves_from_available_to_reserved() =>
        Posts([Dpa(1_000)], Reserved("R1", 300), "2024-02-01 budget:reserved < budget:available 300");

    [Fact] public void A_release_moves_it_back() =>
        Posts([Dpa(1_000), Reserved("R1", 300)], Released("L1", "R1", 100),
            "2024-05-02 budget:available < budget:reserved 100");

    [Fact] public void An_SP2D_realises_pagu_and_pays_an_advance_on_the_day_of_the_transfer() =>
        Posts([Dpa(1_000)], Sp2d("0001", 300) with { TransferredOn = new(2024, 3, 14) },
            "2024-03-14 budget:realised < budget:available 300",
            "2024-03-14 premium:advance < cash 300");

    [Fact] public void An_STS_of_the_same_year_undoes_both() =>
        Posts([Sp2d("0001", 300)], Sts("S1", "0001", 100),
            "2024-06-03 budget:available < budget:realised 100",
            "2024-06-03 cash < premium:advance 100");

    [Fact] public void An_STS_of_a_later_year_is_other_revenue() =>
        Posts([Sp2d("0001", 300)], Sts("S1", "0001", 100, new(2025, 1, 8)), "2025-01-08 cash < revenue:other 100");

    [Fact] public void Facts_of_others_post_nothing_on_a_line() =>
        BudgetLine.Empty.Post(Specs.Figures.Samples.BaliCoverage, BudgetLine.Empty).ShouldBeEmpty();

    [Fact] public void Every_line_moves_something_between_two_accounts_so_the_accounts_sum_to_zero() =>
        Prop.ForAll(BudgetWalk.Arbitrary, walk =>
        {
            var journal = Walked(walk).Journal;
            journal.ShouldAllBe(entry => entry.Line.Amount > 0 && entry.Line.Debit != entry.Line.Credit);
            journal.ShouldAllBe(entry => entry.Line.Unit == Unit.Rupiah);
            var ledger = Walked(walk);
            journal.SelectMany(entry => new[] { entry.Line.Debit, entry.Line.Credit }).Distinct()
                .Sum(account => ledger.Balance(account)).ShouldBe(0);
        }).Check(Often);

    [Fact] public void On_any_date_and_as_recorded_at_any_time_the_journal_says_what_the_facts_say() =>
        Prop.ForAll(BudgetWalk.Arbitrary, walk =>
        {
            var ledger = Walked(walk);
            for (var seq = 0; seq <= ledger.Facts.Count; seq++)
                foreach (var line in BudgetWalk.Lines)
                    foreach (var day in BudgetWalk.AllDays)
                        FromJournal(ledger, line, day, seq).ShouldBe(FromFacts(ledger.Facts.Take(seq), line, day));
        }).Check(Often);

    [Fact] public void The_state_of_a_line_agrees_with_its_journal() =>
        Prop.ForAll(BudgetWalk.Arbitrary, walk =>
        {
            var ledger = Walked(walk);
            foreach (var line in BudgetWalk.Lines)
            {
                var state = (BudgetLine)ledger.StateOf(line.Stream);
                FromJournal(ledger, line, LocalDate.MaxIsoValue, ledger.Facts.Count).ShouldBe(
                    (state.Pagu.Amount, state.Reserved.Amount, state.Realised.Amount, state.Available.Amount));
                state.Reservations.Values.Concat(state.Provisionals.Values).Sum(held => held.Left.Amount)
                    .ShouldBe(state.Reserved.Amount);
            }
        }).Check(Often);

    [Fact] public void The_card_of_a_line_agrees_with_its_state() =>
        Prop.ForAll(BudgetWalk.Arbitrary, walk =>
        {
            var ledger = Walked(walk);
            foreach (var line in BudgetWalk.Lines)
            {
                var state = (BudgetLine)ledger.StateOf(line.Stream);
                var card = ledger.Facts.Where(fact => BudgetLineCard.KeyOf(fact) == line.Stream)
                    .Aggregate(BudgetLineCard.Empty, (folded, fact) => folded.Evolve(fact));
                card.Pagu.ShouldBe(state.Pagu);
                card.DocumentNumber.ShouldBe(state.Documents.Max?.DocumentNumber);
                card.Reservations.ShouldBe(state.Reservations
                    .Where(held => held.Value.Left > Rupiah.Zero)
                    .Select(held => KeyValuePair.Create(held.Key, held.Value.Left)), ignoreOrder: true);
            }
        }).Check(Often);

    [Fact] public void No_reservation_passes_what_is_available() =>
        Prop.ForAll(BudgetWalk.Arbitrary, walk =>
        {
            var ledger = new MemoryLedger();
            foreach (var command in walk)
                if (ledger.Tell(command) is { Fact: BudgetReserved reserved })
                    ((BudgetLine)ledger.StateOf(reserved.Line.Stream)).Available.Amount.ShouldBeGreaterThanOrEqualTo(0);
        }).Check(Often);

    [Fact] public void No_breach_is_recorded_without_a_warning() =>
        Prop.ForAll(BudgetWalk.Arbitrary, walk =>
        {
            var ledger = new MemoryLedger();
            foreach (var command in walk)
                if (ledger.Tell(command) is { Fact: PaguSet or PremiumPaid or ProvisionalPaymentMade } decision)
                    decision.Warnings.Any(warning => warning.Rule is not ("pagu-tie" or "waiting-for")).ShouldBe(
                        (BudgetLine)ledger.StateOf(command.Stream) is { Available.Amount: < 0 }
                            or { Documents.IsEmpty: true });
        }).Check(Often);

    [Fact] public void No_SP2D_gives_back_more_than_it_paid_and_no_reservation_more_than_it_held() =>
        Prop.ForAll(BudgetWalk.Arbitrary, walk =>
        {
            var ledger = Walked(walk);
            foreach (var line in BudgetWalk.Lines)
            {
                var state = (BudgetLine)ledger.StateOf(line.Stream);
                state.Payments.Values.ShouldAllBe(payment => payment.Left >= Rupiah.Zero);
                state.Reservations.Values.ShouldAllBe(held => held.Left >= Rupiah.Zero);
            }
        }).Check(Often);

    [Fact] public void Whatever_was_recorded_adds_nothing_when_sent_again() =>
        Prop.ForAll(BudgetWalk.Arbitrary, walk =>
        {
            var ledger = new MemoryLedger();
            var recorded = walk.Where(command => ledger.Tell(command).Fact is not null).ToArray();
            foreach (var command in recorded)
                ledger.Tell(command).ShouldBeSameAs(Decision.Nothing);
        }).Check(Often);

    [Fact] public void The_walks_reach_what_they_are_meant_to_reach()
    {
        var facts = new HashSet<string>();
        var rules = new HashSet<string>();
        Prop.ForAll(BudgetWalk.Arbitrary, walk =>
        {
            var ledger = new MemoryLedger();
            foreach (var decision in walk.Select(ledger.Tell))
            {
                facts.Add(decision.Fact is PremiumReturned returned
                    ? $"{returned.SameYear()}"
                    : $"{decision.Fact?.GetType().Name}");
                rules.UnionWith(decision.Warnings.Append(decision.Refusal).OfType<Refusal>().Select(r => r.Rule));
            }
        }).Check(Fixed);

        facts.ShouldBe(["", "True", "False", nameof(PaguSet), nameof(PremiumPaid), nameof(BudgetReserved),
            nameof(ReservationReleased), nameof(EarmarkCarriedOver), nameof(ProvisionalPaymentMade)],
            ignoreOrder: true);
        rules.ShouldBe(["key-differs", "amount-not-positive", "no-budget-line", "pagu-exceeded", "pagu-tie",
            "reservation-uncovered", "reservation-unknown", "reservation-outside-fiscal-year",
            "release-before-reservation", "release-exceeds-reservation", "sts-returns-unknown", "sts-before-sp2d",
            "sts-exceeds-sp2d", "carry-over-within-year", "carry-over-exceeds-unspent", "document-after-fiscal-year",
            "provisional-amount-differs", "provisional-matched-already", "waiting-for"],
            ignoreOrder: true);
    }

    private static void Posts(LedgerEvent[] given, LedgerEvent fact, params string[] expected)
    {
        var ledger = new MemoryLedger();
        foreach (var earlier in given)
            ledger.Add(earlier);
        ledger.Add(fact);
        ledger.Journal.Where(entry => entry.Seq == ledger.Facts.Count).Select(entry => entry.Line)
            .Select(line => $"{line.ValueDate:yyyy-MM-dd} {line.Debit} < {line.Credit} {line.Amount}")
            .ShouldBe(expected);
    }

    private static MemoryLedger Walked(ICommand[] walk)
    {
        var ledger = new MemoryLedger();
        foreach (var command in walk)
            ledger.Tell(command);
        return ledger;
    }

    private static (long Pagu, long Reserved, long Realised, long Available) FromJournal(
        MemoryLedger ledger, BudgetLineId line, LocalDate on, int seq)
    {
        return (-Balance(Account.Appropriation), Balance(Account.BudgetReserved), Balance(Account.BudgetRealised),
            Balance(Account.BudgetAvailable));

        long Balance(string account) => ledger.Balance(account, on, seq, entry => entry.Of == line.Dimensions);
    }

    private static (long Pagu, long Reserved, long Realised, long Available) FromFacts(
        IEnumerable<LedgerEvent> facts, BudgetLineId line, LocalDate on)
    {
        var known = facts.Where(fact => fact.ValueDate <= on).ToArray();
        var pagu = known.OfType<PaguSet>().Where(set => set.Line == line)
            .OrderBy(set => set.DocumentDate).ThenBy(set => set.Kind)
            .ThenBy(set => set.DocumentNumber, StringComparer.Ordinal)
            .LastOrDefault()?.Pagu.Amount ?? 0;
        var reserved = known.OfType<BudgetReserved>().Where(held => held.Line == line).Sum(held => held.Amount.Amount)
            - known.OfType<ReservationReleased>().Where(gone => gone.Line == line).Sum(gone => gone.Amount.Amount)
            + known.OfType<ProvisionalPaymentMade>().Where(made => made.Line == line && !known.OfType<PremiumPaid>()
                .Any(paid => paid.Line == line && paid.Provisional == made.Number)).Sum(made => made.Amount.Amount);
        var realised = known.OfType<PremiumPaid>().Where(paid => paid.Line == line).Sum(paid => paid.Amount.Amount)
            - known.OfType<PremiumReturned>()
                .Where(back => back.Line == line && back.ValueDate.Year == line.FiscalYear)
                .Sum(back => back.Amount.Amount);
        return (pagu, reserved, realised, pagu - reserved - realised);
    }
}
