using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>How the computed premium of a month changes on a day: an invoice asks, and the roster is counted.</summary>
/// <param name="On">The day.</param>
/// <param name="Workers">How many workers more.</param>
/// <param name="Jkk">How much more JKK.</param>
/// <param name="Jkm">How much more JKM.</param>
public sealed record ComputedStep(LocalDate On, int Workers, Rupiah Jkk, Rupiah Jkm);
