using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Wolverine;
using Wolverine.Runtime.Serialization;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// A piece of work as a message of Wolverine's: a message type and a local queue for each kind. The id is made of kind
/// and key, so that the same piece is the same row of the inbox.
/// </summary>
internal static class WorkEnvelope
{
    /// <summary>The schema of Wolverine's tables.</summary>
    public const string Schema = "wolverine";

    /// <summary>Of whom Wolverine's envelopes say that they come.</summary>
    public const string Source = "jamsostek";

    /// <summary>The envelope of a piece.</summary>
    public static Envelope Of(Piece piece, Instant at) => new()
    {
        Id = IdOf(piece),
        MessageType = piece.Kind,
        Destination = QueueOf(piece.Kind),
        Source = Source,
        ContentType = EnvelopeConstants.JsonContentType,
        Data = JsonSerializer.SerializeToUtf8Bytes(new WorkBody(piece.Region, piece.Key), WorkJson.Spelling.WorkBody),
        SentAt = at.ToDateTimeOffset(),
        ScheduledTime = at.ToDateTimeOffset(),
        Status = EnvelopeStatus.Scheduled,
        OwnerId = 0,
    };

    /// <summary>The piece that is kept as the body of a row.</summary>
    public static Piece Read(byte[] kept) => PieceOf(EnvelopeSerializer.Deserialize(kept));

    /// <summary>The piece of an envelope.</summary>
    public static Piece PieceOf(Envelope envelope) =>
        JsonSerializer.Deserialize(envelope.Data, WorkJson.Spelling.WorkBody) is { } body
            ? new(envelope.MessageType!, body.Key, body.Region)
            : throw new InvalidDataException($"Message {envelope.Id} has no body.");

    /// <summary>The local queue of a kind, as the inbox spells it.</summary>
    public static Uri QueueOf(string kind) => new($"local://{kind}/");

    /// <summary>The id of a piece's envelope.</summary>
    public static Guid IdOf(Piece piece) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{piece.Kind}\0{piece.Key}")).AsSpan(0, 16), bigEndian: true);
}
