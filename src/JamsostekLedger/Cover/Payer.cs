namespace JamsostekLedger.Cover;

/// <summary>Whose money pays for a month.</summary>
/// <param name="Programme">The programme's code.</param>
/// <param name="Fund">The fund's code.</param>
public readonly record struct Payer(string Programme, string Fund);
