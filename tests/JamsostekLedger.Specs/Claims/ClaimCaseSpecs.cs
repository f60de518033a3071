using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;
using static JamsostekLedger.Specs.Claims.CaseSamples;

namespace JamsostekLedger.Specs.Claims;

/// <summary>Random walks of two cases: whatever path they take, stage, money and journal agree.</summary>
public class ClaimCaseSpecs
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(400);

    // A choice of what may come next, so that a walk gets far; a wrong one now and then, so that refusals are met too.
    private static readonly Arbitrary<Turn[]> Walks = Arb.From(
        (from choice in Gen.Choose(0, 1_000)
         from days in Gen.Choose(0, 3)
         from amount in Gen.Choose(1, 3)
         from astray in Gen.Choose(0, 9)
         select new Turn(choice, days, amount * 7_000_000L, astray == 0)).ArrayOf(24),
        walk => Enumerable.Range(0, walk.Length).Select(gone => walk.Where((_, at) => at != gone).ToArray()));

    [Fact] public void Payments_less_reversals_are_what_the_case_and_the_journal_say() =>
        Prop.ForAll(Walks, walk =>
        {
            var ledger = Walked(walk);
            var net = ledger.Facts.OfType<BenefitPaid>().Sum(fact => fact.Payment.Amount.Amount)
                - ledger.Facts.OfType<BenefitReversed>().Sum(fact => fact.Payment.Amount.Amount);

            ledger.Balance(Account.Benefits(Benefit.Jkm)).ShouldBe(net);
            ledger.Balance(Account.BpjsFund).ShouldBe(-net);
            var claim = State(ledger);
            claim.Payments.Values.Where(paid => paid.ReversedOn is null).Sum(paid => paid.Amount.Amount).ShouldBe(net);
            if (claim.Case.Notice is not null)
                claim.Case.Paid.ShouldBe(new Rupiah(net));
        }).Check(Often);

    [Fact] public void On_every_day_a_noticed_case_stands_in_one_stage() =>
        Prop.ForAll(Walks, walk =>
        {
            var ledger = Walked(walk);
            var lines = ledger.Journal.Select(entry => entry.Line).Where(line => line.Unit == Unit.Case).ToList();
            foreach (var day in lines.Select(line => line.ValueDate).Distinct())
                Enum.GetValues<ClaimStage>().Where(stage => stage != ClaimStage.Unopened)
                    .Select(stage => ledger.Balance(Account.Cases($"{stage}"), day)).Order()
                    .ShouldBe([.. Enumerable.Repeat(0L, Enum.GetValues<ClaimStage>().Length - 2), 1L]);
            if (lines.Count > 0)
                ledger.Balance(Account.Cases($"{State(ledger).Stage}")).ShouldBe(1);
        }).Check(Often);

    [Fact] public void A_paid_case_has_a_payment_that_stands_and_a_reversed_one_has_none() =>
        Prop.ForAll(Walks, walk =>
        {
            var claim = State(Walked(walk));
            var stands = claim.Payments.Values.Any(paid => paid.ReversedOn is null);
            if (claim.Stage is ClaimStage.Paid)
                stands.ShouldBeTrue();
            if (claim.Stage is ClaimStage.Reversed or ClaimStage.Unopened)
                stands.ShouldBeFalse();
        }).Check(Often);

    [Fact] public void What_is_open_waits_for_somebody() =>
        Prop.ForAll(Walks, walk =>
        {
            var found = State(Walked(walk)).Case;
            (found.OpenSince is null).ShouldBe(
                found.Outstanding == Rupiah.Zero && found.Stage
                    is ClaimStage.Unopened or ClaimStage.Paid or ClaimStage.Rejected or ClaimStage.Closed);
        }).Check(Often);

    [Fact] public void The_kept_view_is_the_case_of_the_state() =>
        Prop.ForAll(Walks, walk =>
        {
            var ledger = Walked(walk);
            var view = ledger.Facts.Where(fact => ClaimCase.KeyOf(fact) is not null)
                .Aggregate(ClaimCase.Empty, (document, fact) => document.Evolve(fact));
            var state = State(ledger).Case;
            (view.Stage, view.Paid, view.Decided, view.OpenSince, view.MovedOn)
                .ShouldBe((state.Stage, state.Paid, state.Decided, state.OpenSince, state.MovedOn));
        }).Check(Often);

    [Fact] public void The_walks_reach_every_stage_and_meet_refusals()
    {
        var seen = new HashSet<ClaimStage>();
        var refused = 0;
        Prop.ForAll(Walks, walk =>
        {
            Walked(walk, state => seen.Add(state.Stage), () => refused++);
        }).Check(Often.WithReplay(2025, 1121));

        seen.ShouldBe(Enum.GetValues<ClaimStage>().Except(
            [ClaimStage.StageOneReported, ClaimStage.InTreatment]), ignoreOrder: true);
        refused.ShouldBeGreaterThan(100);
    }

    private static Claim State(MemoryLedger ledger) => (Claim)ledger.StateOf(Claim.StreamOf(Death));

    private static MemoryLedger Walked(IEnumerable<Turn> walk, Action<Claim>? seen = null, Action? refused = null)
    {
        var ledger = new MemoryLedger();
        var (day, number) = (Notice.NoticedOn, 0);
        foreach (var turn in walk)
        {
            day = day.PlusDays(turn.Days);
            var state = State(ledger);
            var steps = (turn.Astray ? Enum.GetValues<ClaimStep>() : ClaimSteps.From(state.Stage)).ToArray();
            var command = Command(steps[turn.Choice % steps.Length], state, day, turn.Amount, ++number);
            if (command is not null && ledger.Tell(command).Refusal is not null)
                refused?.Invoke();
            seen?.Invoke(State(ledger));
        }

        return ledger;
    }

    private static ICommand? Command(ClaimStep step, Claim state, LocalDate day, long amount, int number) => step switch
    {
        ClaimStep.Notice => new NoticeClaim(Notice, Covered),
        ClaimStep.Application => new SubmitClaim(Applied with { On = day }),
        ClaimStep.Approval => new DecideClaim(Death, new($"D{number}", day,
            [new(BenefitComponent.LumpSum, new(amount))], null, "other-difference"), Covered, false),
        ClaimStep.Payment => new PayBenefit(CaseSamples.Row($"P{number}", amount, day.PlusDays(-2))),
        ClaimStep.Reversal => state.Payments.Where(paid => paid.Value.ReversedOn is null)
            .Select(paid => new ReverseBenefit(
                CaseSamples.Row($"R{number}", paid.Value.Amount.Amount, day), paid.Key)).FirstOrDefault(),
        ClaimStep.Correction => new CorrectClaim(new(
            Death, day, "wrong-wage", $"B{number}", null, null, null, null, null, null, new(number), Covered)),
        _ => new TakeClaimStep(new(Death, step, day, null,
            ClaimReasons.Of($"{step}".ToLowerInvariant()).FirstOrDefault()?.Code, null,
            step == ClaimStep.DocumentsMissing ? ["death-deed"] : [])),
    };

    private sealed record Turn(int Choice, int Days, long Amount, bool Astray);
}
