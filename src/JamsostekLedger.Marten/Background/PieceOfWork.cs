using System.Text.Json.Serialization;
using JamsostekLedger.Store.Background;
using Wolverine.Attributes;

namespace JamsostekLedger.Marten.Background;

/// <summary>
/// A piece of work as the message that is kept. Its spelling stands in databases: it only ever gets more.
/// </summary>
[MessageIdentity(PieceEnvelope.MessageType)]
internal sealed record PieceOfWork(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("region")] string? Region,
    [property: JsonPropertyName("body")] string Body)
{
    /// <summary>The message of a piece.</summary>
    public static PieceOfWork Of(Work work) => new(work.Kind, work.Key, work.Region, work.Body);

    /// <summary>The piece.</summary>
    public Work Work => new(Kind, Key, Region, Body);
}
