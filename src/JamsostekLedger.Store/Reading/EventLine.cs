using System.Text.Encodings.Web;
using System.Text.Json;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using NodaTime.Text;

namespace JamsostekLedger.Store.Reading;

/// <summary>One recorded fact as a line of JSON: what an auditor reads and other programs take in.</summary>
public static class EventLine
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the line.</summary>
    public static void Write(Stream output, Recorded fact)
    {
        using (var writer = new Utf8JsonWriter(output, Format))
            Write(writer, fact);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter writer, Recorded fact)
    {
        writer.WriteStartObject();
        writer.WriteNumber("seq", fact.Seq);
        writer.WriteNumber("sequence", fact.Sequence);
        writer.WriteString("id", fact.Id);
        writer.WriteString("stream", fact.Stream);
        writer.WriteNumber("version", fact.Version);
        writer.WriteString("type", fact.Type);
        writer.WriteString("recordedAt", InstantPattern.ExtendedIso.Format(fact.RecordedAt));
        writer.WriteString("valueDate", LocalDatePattern.Iso.Format(fact.Fact.ValueDate));
        writer.WriteString("actor", fact.Headers.Actor);
        if (fact.Headers.Source is { } source)
            writer.WriteString("source", source);
        if (fact.Headers.Line is { } line)
            writer.WriteNumber("line", line);
        writer.WritePropertyName("data");
        FactTypes.Of(fact.Fact).Write(writer, fact.Fact);
        writer.WriteEndObject();
    }
}
