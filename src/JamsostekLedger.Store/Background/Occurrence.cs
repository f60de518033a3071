using NodaTime;

namespace JamsostekLedger.Store.Background;

/// <summary>One time of work that comes again and again.</summary>
/// <param name="Work">The piece; its key says which time it is (<c>51.04/2026-11-22</c>), so that every node that asks
/// for it asks for the same.</param>
/// <param name="At">When it is to be done.</param>
public sealed record Occurrence(Work Work, Instant At);
