namespace JamsostekLedger.Store.Background;

/// <summary>A piece of work with its time.</summary>
/// <param name="Piece">The piece; the key of one that comes again says which time it is (<c>51.04/2026-11-22</c>), so
/// that every node that asks for it asks for the same.</param>
/// <param name="At">When it is to be done at the earliest.</param>
public sealed record Occurrence(Piece Piece, Instant At);
