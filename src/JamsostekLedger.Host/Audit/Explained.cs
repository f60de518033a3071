using System.Text.Json;
using JamsostekLedger.Host.Pages.Events;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Audit;

/// <summary>
/// A figure as a tree: groups, groups within them, and the facts with where each came from. At each level the parts add
/// up to the whole. It is written while it is read, so a figure of any number of facts takes the same memory.
/// </summary>
internal static class Explained
{
    private const int Buffered = 1 << 15;

    /// <summary>Writes the tree as JSON.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="asked">The figure.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task WriteAsync(
        Moment moment, ExplainAsked asked, Stream output, CancellationToken cancellation)
    {
        await using var writer = new Utf8JsonWriter(output, new JsonWriterOptions
        {
            Indented = true, Encoder = ReportJson.Options.Encoder,
        });
        await using var facts = asked.FactsAsync(moment, cancellation)
            .GetAsyncEnumerator(cancellation);
        var isMore = await facts.MoveNextAsync();
        writer.WriteStartObject();
        writer.WriteString("figure", asked.Figure);
        writer.WriteString("unit", asked.Unit);
        writer.WriteNumber("amount", isMore ? facts.Current.Total : 0);
        writer.WriteString("recordedAsOf", Iso.Moment(moment.AsOf.RecordedAt));
        writer.WriteStartArray("parts");
        while (isMore)
        {
            var first = facts.Current.First;
            Open(writer, asked.Groups.Outer, first, facts.Current.FirstSum);
            while (isMore && facts.Current.First == first)
            {
                var second = facts.Current.Second;
                Open(writer, asked.Groups.Inner, second, facts.Current.SecondSum);
                for (; isMore && facts.Current.First == first && facts.Current.Second == second;
                     isMore = await facts.MoveNextAsync())
                {
                    Fact(writer, facts.Current);
                    if (writer.BytesPending > Buffered)
                        await writer.FlushAsync(cancellation);
                }

                Close(writer);
            }

            Close(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Open(Utf8JsonWriter writer, string what, string? key, decimal sum)
    {
        writer.WriteStartObject();
        writer.WriteString("what", what);
        writer.WriteString("key", key);
        writer.WriteNumber("amount", sum);
        writer.WriteStartArray("parts");
    }

    private static void Close(Utf8JsonWriter writer)
    {
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Fact(Utf8JsonWriter writer, ExplainedFact explained)
    {
        var recorded = explained.Recorded;
        var document = FactWords.DocumentOf(recorded.Fact);
        writer.WriteStartObject();
        writer.WriteString("what", "fact");
        writer.WriteString("key", document);
        writer.WriteNumber("amount", explained.Amount);
        writer.WriteNumber("seq", recorded.Seq);
        writer.WriteString("stream", recorded.Stream);
        writer.WriteString("type", recorded.Type);
        writer.WriteString("valueDate", Iso.Day(recorded.Fact.ValueDate));
        writer.WriteString("recordedAt", Iso.Moment(recorded.RecordedAt));
        writer.WriteString("actor", recorded.Headers.Actor);
        if (recorded.Headers.Reason is { } reason)
            writer.WriteString("reason", reason);
        writer.WriteString("document", document);
        writer.WriteString("file", recorded.Headers.Source);
        writer.WriteString("fileHash", recorded.Headers.FileMark);
        if (recorded.Headers.Line is { } line)
            writer.WriteNumber("line", line);
        else
            writer.WriteNull("line");
        writer.WriteEndObject();
    }
}
