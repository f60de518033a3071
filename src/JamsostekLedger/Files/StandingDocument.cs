using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>A document that was recorded, as it stands under the region's lock.</summary>
/// <param name="Key">Key of its fact.</param>
/// <param name="Stream">The stream on which it stands or, voided, stood last.</param>
/// <param name="Now">As it stands; null where it was voided.</param>
/// <param name="Versions">All that it ever said, from the first.</param>
/// <param name="Revisions">What was done to it, in order.</param>
public sealed record StandingDocument(
    string Key, string Stream, LedgerEvent? Now, IReadOnlyList<LedgerEvent> Versions,
    IReadOnlyList<DocumentRevised> Revisions)
{
    /// <summary>Number of its next revision.</summary>
    public int Next => (Revisions is [.., var last] ? last.Number : 0) + 1;

    /// <summary>The revision that voided it, or null.</summary>
    public DocumentRevised? Voided =>
        Now is null ? Revisions.LastOrDefault(revision => revision.What == RevisionKind.Voided) : null;

    /// <summary>Why nobody records or corrects it any more; null where it stands.</summary>
    public Refusal? VoidedBy => Voided is not { } voided ? null : new("document-voided",
        $"{Versions[0].Called()} sudah dibatalkan ({voided.Reason}, {voided.Evidence})"
        + (voided.ReplacedBy is { } other ? $" dan digantikan {other}." : "."));
}
