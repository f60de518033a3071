namespace JamsostekLedger.Store.Background;

/// <summary>A piece of work that was given up. It stays until somebody has it tried again or discards it.</summary>
/// <param name="Id">By which it is replayed or discarded.</param>
/// <param name="Piece">The piece.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">Why the last attempt failed.</param>
/// <param name="DiedAt">When it was given up.</param>
public sealed record DeadLetter(string Id, Piece Piece, int Attempts, string Reason, Instant DiedAt);
