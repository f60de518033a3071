using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Store.Background;
using NodaTime;
using Wolverine;
using Wolverine.Runtime.Serialization;

namespace JamsostekLedger.Marten.Background;

/// <summary>
/// A piece of work in Wolverine's envelope. The envelope's id is made of kind and key, so that the same piece is the
/// same row of the inbox.
/// </summary>
internal static class PieceEnvelope
{
    /// <summary>What the message is called in the inbox.</summary>
    public const string MessageType = "jamsostek-piece";

    /// <summary>The local queue.</summary>
    public const string Queue = "jamsostek";

    private const string DiedAt = "died-at";

    /// <summary>The queue as the inbox spells it.</summary>
    public static Uri Destination { get; } = new($"local://{Queue}/");

    /// <summary>The id of a piece's envelope.</summary>
    public static Guid IdOf(Work work) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{work.Kind}\0{work.Key}")).AsSpan(0, 16), bigEndian: true);

    /// <summary>What is kept of a piece that waits.</summary>
    public static byte[] Write(Work work) => EnvelopeSerializer.Serialize(Of(work));

    /// <summary>What is kept of a piece that was given up.</summary>
    public static byte[] WriteDead(Work work, int attempts, Instant diedAt)
    {
        var envelope = Of(work);
        envelope.Attempts = attempts;
        envelope.Headers[DiedAt] = diedAt.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);
        return EnvelopeSerializer.Serialize(envelope);
    }

    /// <summary>The piece that is kept.</summary>
    public static Work Read(byte[] kept) => WorkOf(EnvelopeSerializer.Deserialize(kept));

    /// <summary>The letter that is kept.</summary>
    public static DeadLetter ReadDead(Guid id, byte[] kept, string reason)
    {
        var envelope = EnvelopeSerializer.Deserialize(kept);
        envelope.TryGetHeader(DiedAt, out var ticks);
        var diedAt = long.TryParse(ticks, CultureInfo.InvariantCulture, out var told)
            ? Instant.FromUnixTimeTicks(told)
            : Instant.FromDateTimeOffset(envelope.SentAt);
        return new($"{id}", WorkOf(envelope), envelope.Attempts, reason, diedAt);
    }

    private static Envelope Of(Work work) => new()
    {
        Id = IdOf(work),
        MessageType = MessageType,
        Destination = Destination,
        ContentType = "application/json",
        Data = JsonSerializer.SerializeToUtf8Bytes(PieceOfWork.Of(work)),
    };

    private static Work WorkOf(Envelope envelope) =>
        JsonSerializer.Deserialize<PieceOfWork>(envelope.Data)!.Work;
}
