using JamsostekLedger.Figures;

namespace JamsostekLedger.Host.Figures;

/// <summary>Published figures against the ledger, in the shape of the contract.</summary>
/// <param name="Region">Region code.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Figures">The figures, by id.</param>
public sealed record FiguresReport(string Region, Instant RecordedAsOf, IReadOnlyList<FiguresReport.Row> Figures)
{
    /// <summary>The report over checks.</summary>
    public static FiguresReport Of(string region, Instant recordedAsOf, IEnumerable<FigureCheck> checks) => new(
        region, recordedAsOf,
        [.. checks.Select(check => new Row(
            check.Published.Id, check.Published.Figure, check.Stated, check.Ledger, check.Difference, check.Status))]);

    /// <summary>One figure.</summary>
    /// <param name="Id">Id.</param>
    /// <param name="Figure">What the ledger is asked.</param>
    /// <param name="Stated">The value as published.</param>
    /// <param name="Ledger">The ledger's answer, or null.</param>
    /// <param name="Difference">The ledger less the statement, or null.</param>
    /// <param name="Status">How they stand to each other.</param>
    public sealed record Row(
        string Id, string Figure, decimal Stated, decimal? Ledger, decimal? Difference, FigureStatus Status);
}
