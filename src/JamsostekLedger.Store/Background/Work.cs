namespace JamsostekLedger.Store.Background;

/// <summary>A piece of work that must survive a crash, or happen later. It says what to do, never how.</summary>
/// <param name="Kind">Which worker takes it.</param>
/// <param name="Key">Names the piece within its kind: the same key is the same piece, however often it is asked
/// for.</param>
/// <param name="Region">Code of the region that it is for, or null where it is for all of them.</param>
/// <param name="Body">What the worker must know besides, as JSON; never personal data.</param>
public sealed record Work(string Kind, string Key, string? Region, string Body = "{}");
