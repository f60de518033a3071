namespace JamsostekLedger.Premiums;

/// <summary>What of an allocation falls on one month.</summary>
/// <param name="Month">The month of cover.</param>
/// <param name="Workers">Workers who are covered for it.</param>
/// <param name="Amount">What they cost.</param>
public sealed record AllocatedMonth(YearMonth Month, int Workers, PremiumSum Amount);
