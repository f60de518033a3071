using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Hooks;

/// <summary>
/// How a notice is signed, so that its receiver knows whom it is from: the symmetric scheme of the Standard Webhooks
/// specification 1.0.0.
/// </summary>
public static class NoticeSignature
{
    /// <summary>Bytes of a secret.</summary>
    public const int SecretSize = 32;

    /// <summary>A secret as it is handed to a receiver.</summary>
    public static string Spell(ReadOnlySpan<byte> secret) => $"whsec_{Convert.ToBase64String(secret)}";

    /// <summary>The instant of an attempt as its header spells it: whole seconds since 1970.</summary>
    public static string Timestamp(Instant at) =>
        at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The signature of an attempt, as its header spells it.</summary>
    /// <param name="secret">The secret's bytes.</param>
    /// <param name="id">The id of the notice, the same on every attempt; without a full stop.</param>
    /// <param name="timestamp">The instant of the attempt, as its header spells it.</param>
    /// <param name="body">The body as it is sent, to the last byte.</param>
    public static string Of(ReadOnlySpan<byte> secret, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] text = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, text))}";
    }
}
