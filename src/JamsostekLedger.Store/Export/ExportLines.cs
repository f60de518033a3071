using System.Text.Encodings.Web;
using System.Text.Json;
using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using NodaTime.Text;

namespace JamsostekLedger.Store.Export;

/// <summary>
/// Writes what an outsider needs as lines of JSON, each an object that says in <c>what</c> what it is. docs/proof.md
/// specifies them: a verifier in another language is written from that page alone.
/// </summary>
internal sealed class ExportLines(Stream output)
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one line.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="members">Its members.</param>
    public void Write(string what, Action<Utf8JsonWriter> members)
    {
        using (var writer = new Utf8JsonWriter(output, Format))
            Write(writer, what, members);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter writer, string what, Action<Utf8JsonWriter> members)
    {
        writer.WriteStartObject();
        writer.WriteString("what", what);
        members(writer);
        writer.WriteEndObject();
    }

    /// <summary>What the leaf of a fact is made of.</summary>
    public static void Fact(Utf8JsonWriter writer, long seq, in LogRow row)
    {
        writer.WriteNumber("seq", seq);
        writer.WriteNumber("sequence", row.Sequence);
        writer.WriteString("id", row.Id.ToString("N"));
        writer.WriteString("stream", row.Stream);
        writer.WriteNumber("version", row.Version);
        writer.WriteString("type", row.Type);
        writer.WriteString("dotNetType", row.DotNetType);
        writer.WriteString("recordedAt", Iso(row.RecordedAt));
        writer.WriteString("correlation", row.CorrelationId);
        writer.WriteString("causation", row.CausationId);
        writer.WritePropertyName("headers");
        writer.WriteRawValue(row.Headers.Span);
        writer.WritePropertyName("data");
        writer.WriteRawValue(row.Body.Span);
    }

    /// <summary>The journal lines that a fact posts.</summary>
    public static void Lines(Utf8JsonWriter writer, IEnumerable<JournalLine> lines)
    {
        writer.WriteStartArray("lines");
        foreach (var line in lines)
        {
            writer.WriteStartObject();
            writer.WriteString("debit", line.Debit);
            writer.WriteString("credit", line.Credit);
            writer.WriteString("unit", line.Unit);
            writer.WriteNumber("amount", line.Amount);
            writer.WriteString("valueDate", LocalDatePattern.Iso.Format(line.ValueDate));
            foreach (var (name, value) in DimensionNames.Of(line.Of))
                writer.WriteString(name, value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>What the hash of a block is made of, and the hash that is kept for it.</summary>
    public static void Block(Utf8JsonWriter writer, Block block, ReadOnlySpan<byte> hash)
    {
        writer.WriteNumber("height", block.Height);
        writer.WriteNumber("firstSeq", block.FirstSeq);
        writer.WriteNumber("lastSeq", block.LastSeq);
        writer.WriteString("recordedAt", Iso(block.RecordedAt));
        writer.WriteString("root", Convert.ToHexStringLower(block.Root));
        writer.WriteString("previous", Convert.ToHexStringLower(block.Previous));
        writer.WriteString("hash", Convert.ToHexStringLower(hash));
    }

    /// <summary>The public halves of the keys that signed checkpoints.</summary>
    public static void Keys(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> keys)
    {
        writer.WriteStartArray("keys");
        foreach (var (id, pem) in keys.OrderBy(key => key.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("pem", pem);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Iso(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
