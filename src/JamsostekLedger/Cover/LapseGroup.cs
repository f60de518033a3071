namespace JamsostekLedger.Cover;

/// <summary>The risk among workers whom one programme pays from one fund.</summary>
/// <param name="Payer">Programme and fund.</param>
/// <param name="Workers">Workers whose cover has not lapsed.</param>
/// <param name="Lapsed">Workers whose cover has lapsed already; no payment undoes that.</param>
/// <param name="Horizons">Who lapses within each number of days; a longer one holds the shorter.</param>
public sealed record LapseGroup(Payer Payer, int Workers, int Lapsed, IReadOnlyList<LapseHorizon> Horizons);
