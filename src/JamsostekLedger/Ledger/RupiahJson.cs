using System.Text.Json;
using System.Text.Json.Serialization;

namespace JamsostekLedger.Ledger;

/// <summary>An amount as a whole JSON number of rupiah.</summary>
public sealed class RupiahJson : JsonConverter<Rupiah>
{
    /// <inheritdoc/>
    public override Rupiah Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetInt64());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Rupiah value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Amount);
}
