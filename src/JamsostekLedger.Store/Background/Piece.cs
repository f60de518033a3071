namespace JamsostekLedger.Store.Background;

/// <summary>
/// A piece of work that must survive a crash, or happen later. It says what to do by names and numbers, never how, and
/// never anything about people.
/// </summary>
/// <param name="Kind">Which work it is.</param>
/// <param name="Key">Names the piece within its kind: the same key is the same piece, however often it is asked
/// for.</param>
/// <param name="Region">Code of the region that it is for.</param>
public sealed record Piece(string Kind, string Key, string Region);
