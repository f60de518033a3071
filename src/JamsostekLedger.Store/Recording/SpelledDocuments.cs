using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// Documents that stand under a key which looks like another. What a row is told depends on what stands when its turn
/// comes; that two of them stand does not, whatever their order and files.
/// </summary>
internal sealed class SpelledDocuments(RegionAppend append, KnownDocuments documents)
{
    /// <summary>What must be seen of a key that is about to be recorded, or null.</summary>
    public async ValueTask<Refusal?> WarningAsync(LedgerEvent fact, CancellationToken cancellation)
    {
        if (!fact.IsWritten())
            return null;
        var own = FactId.Of(append.Region, fact.Key);
        if (append.Earlier(own) is not null)
            return null;
        Guid[] others = [.. append.Spelled.Of(fact.Key).Where(id => id != own)];
        if (others.Length == 0)
            return null;

        await append.LoadAsync([], [.. others.Where(id => append.Earlier(id) is null)], cancellation);
        EarlierFact[] earlier = [.. others.Select(append.Earlier).OfType<EarlierFact>().OrderBy(other => other.Seq)];
        await documents.LoadAsync([.. earlier.Select(other => other.Fact.Key)], cancellation);
        // One that was voided is no second document: the right one may come under the right spelling.
        return Array.Find(earlier, other => documents.Find(other.Fact.Key)?.Now is not null) is { } other
            ? new("key-looks-like", $"{DocumentRows.NameOf(fact)} hanya berbeda huruf besar, spasi, tanda hubung atau "
                + $"huruf serupa dari {DocumentRows.NameOf(other.Fact)} yang sudah tercatat. Bila itu dokumen yang "
                + "sama, batalkan salah satunya.")
            : null;
    }
}
