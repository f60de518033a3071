namespace JamsostekLedger.Host.Demonstration;

/// <summary>One written file of the demonstration: import it as this kind, for this region.</summary>
/// <param name="Region">The region's Kemendagri code.</param>
/// <param name="Kind">The kind of import: programmes, budget, payments, claims or figures.</param>
/// <param name="Path">Where the file stands.</param>
public sealed record DemonstrationFile(string Region, string Kind, string Path);
