namespace JamsostekLedger.Cover;

/// <summary>Workers whose cover was last paid by one programme from one fund, to the same month.</summary>
/// <param name="Payer">Programme and fund.</param>
/// <param name="CoveredUntil">Last paid month of their cover.</param>
/// <param name="Workers">How many.</param>
public sealed record CoveredWorkers(Payer Payer, YearMonth CoveredUntil, int Workers)
{
    /// <summary>How many of them are covered on a day, those in grace among them.</summary>
    public static int StandingOn(IEnumerable<CoveredWorkers> workers, LocalDate on, CoverRules rules) =>
        workers.Where(group => rules.LapseAfter(group.CoveredUntil) > on).Sum(group => group.Workers);

    /// <summary>
    /// Workers counted by programme, fund and month, those left out whose cover never began or whose membership is
    /// over.
    /// </summary>
    public static IReadOnlyList<CoveredWorkers> Of(IEnumerable<Standing> standings) =>
    [
        .. standings
            .Where(standing => standing is { LapsesOn: not null, Payer: not null, Episode: not null })
            .GroupBy(standing => (Payer: standing.Payer!.Value, Until: standing.Episode!.Last))
            .Select(group => new CoveredWorkers(group.Key.Payer, group.Key.Until, group.Count()))
            .OrderBy(group => group.Payer.Programme, StringComparer.Ordinal)
            .ThenBy(group => group.Payer.Fund, StringComparer.Ordinal)
            .ThenBy(group => group.CoveredUntil),
    ];
}
