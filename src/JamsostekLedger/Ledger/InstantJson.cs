using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace JamsostekLedger.Ledger;

/// <summary>An instant as ISO 8601 in UTC.</summary>
public sealed class InstantJson : JsonConverter<Instant>
{
    /// <inheritdoc/>
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InstantPattern.ExtendedIso.Parse(reader.GetString()!).Value;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}
