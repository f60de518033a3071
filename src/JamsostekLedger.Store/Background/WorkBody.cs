using System.Text.Json.Serialization;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// The body of every message that is kept, as the messages of the server read it. Its spelling stands in databases: it
/// only ever gets more.
/// </summary>
internal sealed record WorkBody(string Region, string Key);

/// <summary>Its JSON.</summary>
[JsonSerializable(typeof(WorkBody))]
internal sealed partial class WorkJson : JsonSerializerContext;
