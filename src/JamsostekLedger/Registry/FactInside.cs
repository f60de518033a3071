using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Registry;

/// <summary>A fact within another: its stored name and its JSON, as the log would hold it.</summary>
public sealed class FactInside : JsonConverter<LedgerEvent>
{
    /// <inheritdoc/>
    public override LedgerEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var inside = JsonDocument.ParseValue(ref reader);
        var (type, fact) = (inside.RootElement.GetProperty("type"u8), inside.RootElement.GetProperty("fact"u8));
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            fact.WriteTo(writer);
        return FactTypes.Named(type.GetString()!).Read(json.WrittenSpan);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LedgerEvent value, JsonSerializerOptions options)
    {
        var type = FactTypes.Of(value);
        writer.WriteStartObject();
        writer.WriteString("type"u8, type.Name);
        writer.WritePropertyName("fact"u8);
        type.Write(writer, value);
        writer.WriteEndObject();
    }
}
