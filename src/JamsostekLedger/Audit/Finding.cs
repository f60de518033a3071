namespace JamsostekLedger.Audit;

/// <summary>One place where a ledger is not what its proof says.</summary>
/// <param name="Kind">One of <see cref="FindingKind"/>.</param>
/// <param name="Seq">The fact that it is about, or null.</param>
/// <param name="Stream">The stream that it is about, or null.</param>
/// <param name="Block">Height of the block that it is about, or null.</param>
/// <param name="Message">A sentence for an auditor, without personal data.</param>
public sealed record Finding(string Kind, long? Seq, string? Stream, long? Block, string Message);
