using System.Text.Json;
using System.Text.Json.Serialization;

namespace JamsostekLedger.Ledger;

/// <summary>A person's number as a JSON string.</summary>
public sealed class PersonIdJson : JsonConverter<PersonId>
{
    /// <inheritdoc/>
    public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetGuid());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
