using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>
/// Benefits paid in a window of days beside the premiums paid in it. They are of different years of cover, and of
/// different purses: BPJS pays the one, the region the other. They are never netted.
/// </summary>
/// <param name="Region">Region code.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Total">All programmes and what is under none.</param>
/// <param name="ByProgramme">By programme; benefits under none last, under null.</param>
/// <param name="ByFund">By fund; benefits that go to none last, under null.</param>
/// <param name="Attribution">How much of JKK and JKM came to its fund in which way.</param>
public sealed record ClaimsRatio(
    string Region,
    LocalDate From,
    LocalDate To,
    Instant RecordedAsOf,
    RatioLine Total,
    IReadOnlyList<RatioLine> ByProgramme,
    IReadOnlyList<RatioLine> ByFund,
    IReadOnlyList<FundAttributed> Attribution)
{
    /// <summary>Sets benefits beside premiums.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="recordedAsOf">The ledger as it was recorded then.</param>
    /// <param name="premiums">What was paid to BPJS in the window, less what came back.</param>
    /// <param name="movements">Every movement of a benefit's money in the window.</param>
    /// <param name="workers">Those of their workers whom a roster knows.</param>
    /// <param name="usualFunds">The usual fund of each programme, by its code.</param>
    public static ClaimsRatio Of(
        string region, LocalDate from, LocalDate to, Instant recordedAsOf,
        IReadOnlyCollection<PremiumsSettled> premiums, IReadOnlyCollection<ClaimMovement> movements,
        IReadOnlyDictionary<PersonId, Claimant> workers, IReadOnlyDictionary<string, string> usualFunds)
    {
        var paying = premiums.Select(row => row.Programme).ToHashSet();
        var all = movements.Select(Attributed).ToList();
        var insured = all.Where(row => HasPremium(row.Movement)).ToList();
        return new(
            region, from, to, recordedAsOf,
            RatioLine.Of(null, premiums, all),
            Lines(premiums.ToLookup(row => (string?)row.Programme), all.ToLookup(row => row.Movement.Programme)),
            Lines(premiums.ToLookup(row => (string?)row.Fund), insured.ToLookup(row => row.Fund)),
            [
                .. insured.GroupBy(row => row.Way).OrderBy(group => group.Key)
                    .Select(group => (group.Key, Sum: ClaimMovement.Sum(group.Select(row => row.Movement))))
                    .Select(group => new FundAttributed(group.Key, group.Sum.Payments, group.Sum.Amount)),
            ]);

        AttributedMovement Attributed(ClaimMovement movement)
        {
            if (movement.Worker is { } number && workers.TryGetValue(number, out var worker)
                && worker.FundOf(movement.EventDate.ToYearMonth(), movement.Programme) is { } paid)
                return new(movement, FundAttribution.Cover, paid, HasPremium: true);
            return movement.Programme is { } programme && usualFunds.TryGetValue(programme, out var usual)
                ? new(movement, FundAttribution.Usual, usual, paying.Contains(programme))
                : new(movement, FundAttribution.None, null, HasPremium: false);
        }
    }

    /// <summary>Whether a premium is paid for the benefit here: of the others the ledger knows none.</summary>
    public static bool HasPremium(ClaimMovement movement) => movement.Benefit is Benefit.Jkk or Benefit.Jkm;

    private static List<RatioLine> Lines(
        ILookup<string?, PremiumsSettled> premiums, ILookup<string?, AttributedMovement> movements) =>
    [
        .. premiums.Select(group => group.Key).Union(movements.Select(group => group.Key))
            .OrderBy(key => key is null).ThenBy(key => key, StringComparer.Ordinal)
            .Select(key => RatioLine.Of(key, premiums[key], movements[key])),
    ];
}
