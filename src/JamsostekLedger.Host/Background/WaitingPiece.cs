using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Background;

/// <summary>A piece of work that is not done yet, as HTTP, verbs and pages tell it.</summary>
/// <param name="Kind">Kind of work.</param>
/// <param name="Key">Names it within its kind.</param>
/// <param name="Region">Region code, or null where it is for all regions.</param>
/// <param name="Failed">How often it failed so far.</param>
/// <param name="NotBefore">When it is tried next at the earliest; null where a node is at it.</param>
public sealed record WaitingPiece(string Kind, string Key, string? Region, int Failed, Instant? NotBefore)
{
    /// <summary>Of what the engine has.</summary>
    public static WaitingPiece Of(WaitingWork waiting) => new(
        waiting.Piece.Kind, waiting.Piece.Key, waiting.Piece.Region, waiting.Failed, waiting.NotBefore);
}
