using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Events;

/// <summary>One fact with its JSON and its block.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Recorded">The fact.</param>
/// <param name="Json">Its body, indented.</param>
/// <param name="Block">The append that it came with.</param>
public sealed record EventPage(RegionHead Head, Recorded Recorded, string Json, Append Block) : IPage
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The form that puts the document right; null where it is none, or of an earlier state.</summary>
    public RevisionForm? Revision { get; init; }

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page, or null where there is no such fact in the state that is asked for.</summary>
    public static async Task<EventPage?> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, long seq, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        if (seq < 1 || seq > head.AsOf.Seq)
            return null;

        var recorded = await FactQueries.OfRegionAsync(moment, seq, seq, cancellation).FirstAsync(cancellation);
        var block = await BlockQueries.OfFactAsync(moment, seq, cancellation);
        return new(head, recorded, JsonOf(recorded.Fact), block!)
        {
            Revision = asked.RecordedAsOf is null ? RevisionForm.Of(recorded.Fact) : null,
        };
    }

    private static string JsonOf(LedgerEvent fact)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, Indented))
            FactTypes.Of(fact).Write(writer, fact);
        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
