using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.Claims.Samples;

namespace JamsostekLedger.Specs.Claims;

/// <summary>
/// The journal of claims against brute force: the money net by day, and the distinct claims paid in any window, as
/// known at any time.
/// </summary>
public class ClaimJournalSpecs
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(500);
    private static readonly LocalDate FirstDay = new(2024, 11, 24);

    // Two claims, few references, eight days over a month's end: most walks pay a claim twice, late and out of order,
    // and take some of it back.
    private static readonly Gen<ICommand> Movement =
        from claim in Gen.Choose(1, 2)
        from reference in Gen.Choose(1, 7)
        from day in Gen.Choose(0, 7)
        from amount in Gen.Choose(1, 2)
        from reverses in Gen.Choose(-6, 7)
        let row = Row(reverses > 0 ? $"R{reference}" : $"P{reference}", amount, FirstDay.PlusDays(day)) with
        {
            Claim = $"{claim}",
            Benefit = claim == 1 ? Benefit.Jkm : Benefit.Jkk,
            Relation = amount == 1 ? null : "anak",
        }
        select reverses > 0 ? new ReverseBenefit(row, $"P{reverses}") : (ICommand)new PayBenefit(row);

    private static readonly Arbitrary<ICommand[]> Walks = Arb.From(
        Movement.ArrayOf(16),
        walk => Enumerable.Range(0, walk.Length).Select(gone => walk.Where((_, at) => at != gone).ToArray()));

    [Fact] public void A_payment_moves_money_of_the_social_security_fund_and_counts_the_claim() =>
        Posts([], Paid("P1", 42_000_000),
            "2024-04-17 claims:jkm < bpjs:fund 42000000 IDR, heir",
            "2024-04-17 claims:paid < claims:unpaid 1 claim, reach 2024-04-17");

    [Fact] public void A_second_payment_moves_the_claim_on() =>
        Posts([Paid("P1", 2)], Paid("P2", 1, new(2024, 4, 20)),
            "2024-04-20 claims:jkm < bpjs:fund 1 IDR, heir",
            "2024-04-20 claims:unpaid < claims:paid 1 claim, reach 2024-04-17",
            "2024-04-20 claims:paid < claims:unpaid 1 claim, reach 2024-04-20");

    [Fact] public void A_second_payment_of_the_same_day_moves_money_only() =>
        Posts([Paid("P1", 2)], Paid("P2", 1), "2024-04-17 claims:jkm < bpjs:fund 1 IDR, heir");

    [Fact] public void A_reversal_undoes_both_on_its_own_day() =>
        Posts([Paid("P1", 2)], Reversed("R1", "P1", 2),
            "2024-05-06 bpjs:fund < claims:jkm 2 IDR, heir",
            "2024-05-06 claims:unpaid < claims:paid 1 claim, reach 2024-04-17");

    [Fact] public void A_reversal_takes_from_heirs_what_went_to_heirs_whatever_its_row_says()
    {
        var reversal = new BenefitReversed(Row("R1", 2, new(2024, 5, 6)) with { Relation = null }, "P1");
        Posts([Paid("P1", 2)], reversal,
            "2024-05-06 bpjs:fund < claims:jkm 2 IDR, heir",
            "2024-05-06 claims:unpaid < claims:paid 1 claim, reach 2024-04-17");
    }

    [Theory]
    [InlineData(Benefit.Jkk, "claims:jkk")]
    [InlineData(Benefit.Jkm, "claims:jkm")]
    [InlineData(Benefit.Jht, "claims:jht")]
    [InlineData(Benefit.Jp, "claims:jp")]
    [InlineData(Benefit.Jkp, "claims:jkp")]
    public void Each_benefit_has_an_account(Benefit benefit, string account) =>
        Told([new PayBenefit(Row("P1", 1) with { Benefit = benefit })]).Journal[0].Line.Debit.ShouldBe(account);

    [Fact] public void A_claim_never_touches_the_budget() =>
        Prop.ForAll(Walks, walk => Told(walk).Journal
            .SelectMany(entry => new[] { entry.Line.Debit, entry.Line.Credit })
            .ShouldAllBe(account => account.StartsWith("claims:") || account == Account.BpjsFund)).Check(Often);

    [Fact] public void The_accounts_of_each_unit_sum_to_zero() =>
        Prop.ForAll(Walks, walk =>
        {
            var ledger = Told(walk);
            ledger.Journal.ShouldAllBe(entry => entry.Line.Amount > 0 && entry.Line.Debit != entry.Line.Credit);
            foreach (var unit in ledger.Journal.GroupBy(entry => entry.Line.Unit))
                unit.SelectMany(entry => new[] { entry.Line.Debit, entry.Line.Credit }).Distinct()
                    .Sum(account => ledger.Balance(account, where: line => line.Unit == unit.Key)).ShouldBe(0);
        }).Check(Often);

    [Fact] public void Claims_paid_in_any_window_are_a_plain_sum_as_known_at_any_time() =>
        Prop.ForAll(Walks, walk =>
        {
            var ledger = Told(walk);
            for (var seq = 0; seq <= ledger.Facts.Count; seq++)
                for (var from = 0; from < 8; from++)
                    for (var to = from; to < 8; to++)
                        ClaimsInJournal(ledger, seq, from, to)
                            .ShouldBe(ClaimsInFacts(ledger.Facts.Take(seq), from, to));
        }).Check(Often);

    [Fact] public void The_money_of_any_window_is_net_each_movement_on_its_day() =>
        Prop.ForAll(Walks, walk =>
        {
            var ledger = Told(walk);
            for (var day = 0; day < 8; day++)
            {
                var on = FirstDay.PlusDays(day);
                var paid = ledger.Facts.OfType<BenefitPaid>().Select(fact => (fact.Payment, Sign: 1))
                    .Concat(ledger.Facts.OfType<BenefitReversed>().Select(fact => (fact.Payment, Sign: -1)))
                    .Where(movement => movement.Payment.PaidOn == on)
                    .Sum(movement => movement.Sign * movement.Payment.Amount.Amount);
                ledger.Balance(Account.BpjsFund, where: line => line.ValueDate == on).ShouldBe(-paid);
            }
        }).Check(Often);

    [Fact] public void Each_claim_counts_in_its_own_benefit() =>
        Prop.ForAll(Walks, walk =>
        {
            var ledger = Told(walk);
            foreach (var benefit in new[] { Benefit.Jkk, Benefit.Jkm })
            {
                var expected = ClaimsInFacts(ledger.Facts.Where(fact => BenefitOf(fact) == benefit), 0, 7);
                ledger.Balance(Account.ClaimsPaid, where: line => line.Of.Benefit == benefit).ShouldBe(expected);
            }
        }).Check(Often);

    [Fact] public void Whatever_was_recorded_adds_nothing_when_sent_again() =>
        Prop.ForAll(Walks, walk =>
        {
            var ledger = new MemoryLedger();
            var recorded = walk.Where(command => ledger.Tell(command).Fact is not null).ToArray();
            foreach (var command in recorded)
                ledger.Tell(command).ShouldBeSameAs(Decision.Nothing);
        }).Check(Often);

    [Fact] public void No_payment_is_taken_back_twice() =>
        Prop.ForAll(Walks, walk => Told(walk).Facts.OfType<BenefitReversed>()
            .Select(reversal => reversal.Reverses).ShouldBeUnique()).Check(Often);

    [Fact] public void The_walks_reach_late_payments_and_reversals()
    {
        var seen = (Late: 0, Reversed: 0, Back: 0);
        Prop.ForAll(Walks, walk =>
        {
            var facts = Told(walk).Facts;
            seen.Late += facts.Where((fact, at) => at > 0 && fact.ValueDate < facts[at - 1].ValueDate).Count();
            seen.Reversed += facts.OfType<BenefitReversed>().Count();
            seen.Back += Told(walk).Journal.Count(entry => entry.Line.Debit == Account.ClaimsUnpaid);
        }).Check(Often.WithReplay(2024, 1129));

        seen.Late.ShouldBeGreaterThan(500);
        seen.Reversed.ShouldBeGreaterThan(100);
        seen.Back.ShouldBeGreaterThan(500);
    }

    private static void Posts(LedgerEvent[] given, LedgerEvent fact, params string[] lines)
    {
        var ledger = new MemoryLedger();
        foreach (var earlier in given)
            ledger.Add(earlier);
        ledger.Add(fact);
        ledger.Journal.Where(entry => entry.Seq == ledger.Facts.Count).Select(entry => Print(entry.Line))
            .ShouldBe(lines);
    }

    private static string Print(JournalLine line) =>
        $"{line.ValueDate:yyyy-MM-dd} {line.Debit} < {line.Credit} {line.Amount} {line.Unit}"
        + (line.Of.ToHeir == true ? ", heir" : "")
        + (line.Of.Reach is { } reach ? $", reach {reach:yyyy-MM-dd}" : "");

    private static MemoryLedger Told(IEnumerable<ICommand> walk)
    {
        var ledger = new MemoryLedger();
        foreach (var command in walk)
            ledger.Tell(command);
        return ledger;
    }

    private static long ClaimsInJournal(MemoryLedger ledger, int seq, int from, int to) => ledger.Balance(
        Account.ClaimsPaid, FirstDay.PlusDays(to), seq, line => line.Of.Reach >= FirstDay.PlusDays(from));

    private static long ClaimsInFacts(IEnumerable<LedgerEvent> facts, int from, int to)
    {
        var known = facts.ToArray();
        return known.OfType<BenefitPaid>()
            .Where(paid => paid.Payment.PaidOn >= FirstDay.PlusDays(from)
                && paid.Payment.PaidOn <= FirstDay.PlusDays(to)
                && !known.OfType<BenefitReversed>().Any(reversal =>
                    reversal.Reverses == paid.Payment.Reference
                    && reversal.Payment.PaidOn <= FirstDay.PlusDays(to)))
            .Select(paid => paid.Payment.Claim).Distinct().Count();
    }

    private static Benefit? BenefitOf(LedgerEvent fact) =>
        (fact as BenefitPaid)?.Payment.Benefit ?? (fact as BenefitReversed)?.Payment.Benefit;
}
