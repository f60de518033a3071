using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace JamsostekLedger.Ledger;

/// <summary>A date as <c>2024-11-28</c>.</summary>
public sealed class LocalDateJson : JsonConverter<LocalDate>
{
    /// <inheritdoc/>
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}
