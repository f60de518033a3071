using JamsostekLedger.Audit;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Append;

/// <summary>A fact that was decided on and is about to be written.</summary>
/// <param name="Seq">Its number in the region.</param>
/// <param name="Id">Its id.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its version there.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Headers">Where it came from.</param>
/// <param name="Lines">What it posts.</param>
internal sealed record PendingFact(
    long Seq, Guid Id, string Stream, long Version, LedgerEvent Fact, Headers Headers,
    IReadOnlyList<JournalLine> Lines)
{
    /// <summary>The next fact of a stream, and the stream after it.</summary>
    public static (PendingFact Pending, StreamState After) After(
        StreamState before, string region, long seq, string stream, LedgerEvent fact, Headers headers)
    {
        var after = before.With(fact, before.Version + 1);
        return (new(seq, FactId.Of(region, fact.Key), stream, after.Version, fact, WithoutNik(headers),
            [.. before.Fold.Post(fact, after.Fold)])
        {
            Standing = fact is DocumentRevised ? after.Fold.Facts : null,
            Facts = before.Fold.Facts.TouchedBy(fact),
        }, after);
    }

    // Whoever acts writes what they like into their own name and that of a file.
    private static Headers WithoutNik(Headers headers) =>
        (NikText.Masked(headers.Actor), headers.Source is { } from ? NikText.Masked(from) : null) is var (actor, source)
        && ReferenceEquals(actor, headers.Actor) && ReferenceEquals(source, headers.Source)
            ? headers
            : headers with { Actor = actor, Source = source };

    /// <summary>How much it moves, or lets reports reckon.</summary>
    public Rupiah Moved { get; } = Lines.Where(line => line.Unit == Unit.Rupiah)
        .Aggregate(Fact.Weight(), (sum, line) => sum + new Rupiah(line.Amount));

    /// <summary>The spelling of its key, where somebody wrote it; else null.</summary>
    public Guid? Spelled { get; } = Fact.IsWritten() ? Spelling.Of(Fact.Key) : null;

    /// <summary>What stands on the stream after a revision, of which views are made anew; else null.</summary>
    public StandingFacts? Standing { get; private init; }

    /// <summary>The facts whose views it changes: itself, or a document as it stood and stands.</summary>
    public IReadOnlyList<LedgerEvent> Facts { get; private init; } = [Fact];

    /// <summary>Its number over all regions, once drawn.</summary>
    public long Sequence { get; set; }

    /// <summary>The row, once serialised.</summary>
    public LogRow Row { get; set; }

    /// <summary>The row's hash, likewise.</summary>
    public byte[] Leaf { get; set; } = [];
}
