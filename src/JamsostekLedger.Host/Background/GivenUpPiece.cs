using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Background;

/// <summary>A dead letter, as HTTP, verbs and pages tell it.</summary>
/// <param name="Id">By which it is replayed or discarded.</param>
/// <param name="Kind">Kind of work.</param>
/// <param name="Key">Names it within its kind.</param>
/// <param name="Region">Region code, or null where it is for all regions.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">Why the last attempt failed.</param>
/// <param name="DiedAt">When it was given up.</param>
public sealed record GivenUpPiece(
    string Id, string Kind, string Key, string? Region, int Attempts, string Reason, Instant DiedAt)
{
    /// <summary>Of what the engine has.</summary>
    public static GivenUpPiece Of(DeadLetter letter) => new(
        letter.Id, letter.Piece.Kind, letter.Piece.Key, letter.Piece.Region, letter.Attempts, letter.Reason,
        letter.DiedAt);
}
