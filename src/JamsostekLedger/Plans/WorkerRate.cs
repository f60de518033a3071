using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>What one worker costs for one month, and which rows of the table of rates say so.</summary>
/// <param name="Jkk">Rupiah for work accidents.</param>
/// <param name="Jkm">Rupiah for death.</param>
/// <param name="JkkRate">Id of the row for work accidents.</param>
/// <param name="JkmRate">Id of the row for death.</param>
public sealed record WorkerRate(Rupiah Jkk, Rupiah Jkm, string JkkRate, string JkmRate);

/// <summary>The rate of a month of cover by the fund that pays and the sector; null where none is known.</summary>
public delegate WorkerRate? RateOf(YearMonth month, string fund, string? sector);
