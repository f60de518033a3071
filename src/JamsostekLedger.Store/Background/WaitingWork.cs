namespace JamsostekLedger.Store.Background;

/// <summary>A piece of work that is not done yet.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Failed">How often it failed so far.</param>
/// <param name="NotBefore">When it is tried next at the earliest; null where a node is at it.</param>
public sealed record WaitingWork(Piece Piece, int Failed, Instant? NotBefore);
