using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace JamsostekLedger.Ledger;

/// <summary>A month as <c>2024-11</c>.</summary>
public sealed class YearMonthJson : JsonConverter<YearMonth>
{
    /// <inheritdoc/>
    public override YearMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        YearMonthPattern.Iso.Parse(reader.GetString()!).Value;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, YearMonth value, JsonSerializerOptions options) =>
        writer.WriteStringValue(YearMonthPattern.Iso.Format(value));
}
