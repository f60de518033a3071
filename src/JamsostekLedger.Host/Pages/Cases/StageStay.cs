using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>How long a claim stood in a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="From">The day on which it came there.</param>
/// <param name="To">The day on which it went on; null while it stands there.</param>
/// <param name="By">The fact that brought it there.</param>
public sealed record StageStay(ClaimStage Stage, LocalDate From, LocalDate? To, Recorded By)
{
    /// <summary>Days in the stage, to the day looked at while it stands there.</summary>
    public int DaysTo(LocalDate day) => Math.Max(0, Period.DaysBetween(From, To ?? day));

    /// <summary>The stages that a claim went through, in order.</summary>
    public static IReadOnlyList<StageStay> Of(IEnumerable<Recorded> facts)
    {
        var state = Claim.Empty;
        var stays = new List<StageStay>();
        foreach (var recorded in facts)
        {
            var after = state.Evolve(recorded.Fact);
            if (after.Stage != state.Stage)
            {
                // A payment that is recorded late moves the case no earlier than the step before it.
                var on = after.Case.MovedOn > recorded.Fact.ValueDate
                    ? after.Case.MovedOn.Value
                    : recorded.Fact.ValueDate;
                if (stays is [.., var last])
                    stays[^1] = last with { To = on };
                stays.Add(new(after.Stage, on, null, recorded));
            }

            state = after;
        }

        return stays;
    }
}
