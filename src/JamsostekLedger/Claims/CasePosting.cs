using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Counts the cases by the stage that they stand in, so that a day's count is a sum like any other.</summary>
internal static class CasePosting
{
    public static IEnumerable<JournalLine> Of(LedgerEvent fact, ClaimCase before, ClaimCase after)
    {
        if (after.Notice is not { } notice)
            yield break;

        var (was, now) = (before.Notice?.Dimensions ?? notice.Dimensions, notice.Dimensions);
        if (before.Stage == after.Stage && was == now)
            yield break;

        // Steps stand in the order of their days, payments may be recorded late: what moves the case does so no earlier
        // than the step before it, or a day between would count it twice.
        var on = after.MovedOn > fact.ValueDate ? after.MovedOn.Value : fact.ValueDate;
        if (was == now)
        {
            yield return Line(before.Stage, after.Stage);
            yield break;
        }

        yield return Line(before.Stage, ClaimStage.Unopened) with { Of = was };
        yield return Line(ClaimStage.Unopened, after.Stage);

        JournalLine Line(ClaimStage from, ClaimStage to) =>
            new(Account.Cases($"{to}"), Account.Cases($"{from}"), Unit.Case, 1, on, now);
    }
}
