using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Checks;

/// <summary>The open claims of a region on a day.</summary>
/// <param name="Open">Cases that wait for somebody.</param>
/// <param name="Late">Those beyond a clock of theirs.</param>
/// <param name="Cost">What lateness has cost BPJS (ganti rugi).</param>
/// <param name="Outstanding">What was decided and is not paid.</param>
/// <param name="Ages">Open cases by how long they have waited.</param>
/// <param name="Clocks">Late cases by the clock that they are beyond.</param>
/// <param name="Latest">The late cases, those longest beyond a clock first; at most so many.</param>
public sealed record ClaimsCheck(
    int Open, int Late, Rupiah Cost, Rupiah Outstanding, IReadOnlyList<ClaimAge> Ages, IReadOnlyList<LateClock> Clocks,
    IReadOnlyList<LateClaim> Latest)
{
    /// <summary>The most late cases that are named; <see cref="Late"/> counts all.</summary>
    public const int MostNamed = 200;

    private static readonly int[] AgesFrom = [0, 31, 61, 91];

    /// <summary>The claims that an ageing list tells of.</summary>
    public static ClaimsCheck Of(DueClaims due)
    {
        // A case may be beyond two clocks; it is named by the one that it is longest beyond.
        var late = due.Claims.Where(claim => claim.IsLate).Select(claim => (
            Claim: claim,
            Clock: claim.Clocks.Where(clock => clock is { Runs: true, IsLate: true })
                .MaxBy(clock => clock.DaysLate)!)).ToArray();
        return new(
            due.Claims.Count, late.Length, due.Cost,
            due.Claims.Aggregate(Rupiah.Zero, (sum, claim) => sum + claim.Case.Outstanding),
            [
                .. AgesFrom.Select((from, at) => new ClaimAge(
                    from, at + 1 < AgesFrom.Length ? AgesFrom[at + 1] - 1 : null,
                    due.Claims.Count(claim => AgesFrom.Last(age => age <= claim.DaysOpen) == from))),
            ],
            [
                .. late.GroupBy(found => found.Clock.Kind).OrderBy(found => found.Key).Select(found => new LateClock(
                    found.Key, found.Count(), found.Max(one => one.Clock.DaysLate))),
            ],
            [
                .. late.OrderByDescending(found => found.Clock.DaysLate)
                    .ThenBy(found => found.Claim.Case.Notice!.Claim, StringComparer.Ordinal).Take(MostNamed)
                    .Select(found => new LateClaim(
                        found.Claim.Case.Notice!.Claim, found.Claim.Case.Notice.Benefit, found.Claim.Case.Stage,
                        found.Clock.Kind, found.Clock.DaysLate, found.Claim.Cost)),
            ]);
    }
}

/// <summary>Open cases that have waited so many days.</summary>
/// <param name="FromDays">At least.</param>
/// <param name="ToDays">At most; null is any longer time.</param>
/// <param name="Claims">How many cases.</param>
public sealed record ClaimAge(int FromDays, int? ToDays, int Claims);

/// <summary>Cases that are beyond one clock.</summary>
/// <param name="Kind">The clock.</param>
/// <param name="Claims">How many cases.</param>
/// <param name="MostDaysLate">Days after its due day, of the case that is longest beyond it.</param>
public sealed record LateClock(ClaimClockKind Kind, int Claims, int MostDaysLate);

/// <summary>A case that is beyond a clock.</summary>
/// <param name="Claim">Its number.</param>
/// <param name="Benefit">Its benefit.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Clock">The clock that it is longest beyond.</param>
/// <param name="DaysLate">Days after the due day.</param>
/// <param name="Cost">What that has cost BPJS.</param>
public sealed record LateClaim(
    string Claim, Benefit Benefit, ClaimStage Stage, ClaimClockKind Clock, int DaysLate, Rupiah Cost);
