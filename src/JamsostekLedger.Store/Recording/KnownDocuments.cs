using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Recording;

/// <summary>Documents that were recorded before, as they stand under the region's lock.</summary>
internal sealed class KnownDocuments(RegionAppend append)
{
    /// <summary>Loads the streams on which documents stand; those that moved are followed.</summary>
    public async Task LoadAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        while (true)
        {
            string[] missing = [.. keys.Select(Unloaded).OfType<string>().Distinct()];
            if (missing.Length == 0)
                return;
            await append.LoadAsync(missing, [], cancellation);
        }
    }

    /// <summary>The document, or null where none was recorded with the key.</summary>
    public StandingDocument? Find(string key)
    {
        if (append.Earlier(FactId.Of(append.Region, key)) is not { } earlier)
            return null;

        // Each stream tells its own revisions; their numbers tell the order.
        var places = Places(key, earlier).ToList();
        DocumentRevised[] revisions = [.. places.SelectMany(at => RevisionsOn(at, key))
            .OrderBy(revision => revision.Number).ThenBy(revision => revision.Entered is true)];
        var stream = places.Find(at => append.Stream(at).Fold.Facts.Find(key) is not null) ?? earlier.Stream;
        return new(key, stream, append.Stream(stream).Fold.Facts.Find(key),
            [earlier.Fact, .. revisions.Select(revision => revision.After).OfType<LedgerEvent>()], revisions);
    }

    /// <summary>Whether anything was done to the document of an earlier fact.</summary>
    public bool IsRevised(string key, EarlierFact earlier) => RevisionsOn(earlier.Stream, key).Count > 0;

    private string? Unloaded(string key) => append.Earlier(FactId.Of(append.Region, key)) is { } earlier
        ? Places(key, earlier).FirstOrDefault(at => !append.Has(at))
        : null;

    // The streams on which it stood or stands, as far as those that tell of others are loaded.
    private IEnumerable<string> Places(string key, EarlierFact earlier)
    {
        var (next, passed) = (new Queue<string>([earlier.Stream]), new HashSet<string>());
        while (next.TryDequeue(out var stream))
        {
            if (!passed.Add(stream))
                continue;
            yield return stream;
            foreach (var to in RevisionsOn(stream, key).Select(revision => revision.MovedTo).OfType<string>())
                next.Enqueue(to);
        }
    }

    private IReadOnlyList<DocumentRevised> RevisionsOn(string stream, string key) =>
        append.Stream(stream).Fold.Facts.RevisionsOf(key);
}
