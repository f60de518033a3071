using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// The body of every message that is kept, as the messages of the server read it. Its spelling stands in databases: it
/// only ever gets more.
/// </summary>
internal sealed record WorkBody(string Region, string Key);

/// <summary>Its JSON, spelled as Wolverine spells messages.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WorkBody))]
internal sealed partial class WorkJson : JsonSerializerContext
{
    /// <summary>The one to use.</summary>
    public static WorkJson Spelling { get; } = new(new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase,
    });
}
