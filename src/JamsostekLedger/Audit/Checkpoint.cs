using System.Buffers;
using System.Text.Json;

namespace JamsostekLedger.Audit;

/// <summary>
/// Where a region's ledger stood, signed and kept outside the database: whoever cuts the newest facts off, or makes
/// the whole chain again, cannot make this again without the key.
/// </summary>
/// <param name="Region">Region code.</param>
/// <param name="Height">Height of the last block.</param>
/// <param name="BlockHash">Its hash, in hexadecimal digits.</param>
/// <param name="Facts">Facts up to there, which is the number of the last one.</param>
/// <param name="JournalLines">Journal lines up to there.</param>
/// <param name="RecordedAt">When the last block was recorded.</param>
/// <param name="SignedAt">When this was signed.</param>
/// <param name="KeyId">The first 16 hexadecimal digits of the SHA-256 of the public key (SubjectPublicKeyInfo).</param>
/// <param name="Signature">ECDSA P-256 over SHA-256 of <see cref="Attested"/>, DER, in base64.</param>
/// <param name="After">
/// Height of the checkpoint before it, so that one of them that was taken away is missed; null of the first, and of
/// those that an earlier version signed.
/// </param>
public sealed record Checkpoint(
    string Region,
    long Height,
    string BlockHash,
    long Facts,
    long JournalLines,
    Instant RecordedAt,
    Instant SignedAt,
    string KeyId,
    string? Signature,
    long? After = null)
{
    /// <summary>What the signature is over: the canonical JSON (RFC 8785) of all members but the signature.</summary>
    public byte[] Attested()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            this with { Signature = null }, CheckpointJson.Default.Checkpoint);
        var canonical = new ArrayBufferWriter<byte>(json.Length);
        CanonicalJson.Write(json, canonical);
        return canonical.WrittenSpan.ToArray();
    }

    /// <summary>The document as its file holds it.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, CheckpointJson.Default.Checkpoint);

    /// <summary>The checkpoint of a file.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Checkpoint Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, CheckpointJson.Default.Checkpoint)
        ?? throw new JsonException("A checkpoint is an object.");
}
