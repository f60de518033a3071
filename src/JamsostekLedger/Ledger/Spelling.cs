using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Ledger;

/// <summary>
/// What is left of a key where letter case, blanks, hyphens and the alphabet of a letter that looks the same are
/// passed over. Two keys of which the same is left are most likely one number that was written in two ways.
/// </summary>
public static class Spelling
{
    // What looks like a Latin letter in capitals or small, of the alphabets that keyboards and scans bring in. The
    // migration that gives the facts of older ledgers their spelling knows the same letters.
    private const string Alike = "АВЕКМНОРСТУХІЈЅавекмнорстухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεζηικμνορτυχ";
    private const string Latin = "abekmhopctyxijsabekmhopctyxijsabezhikmnoptyxabezhikmnoptyx";
    private const string Hyphens = "-‐‑‒–—―−";

    private static readonly FrozenDictionary<char, char> LatinOf =
        Alike.Zip(Latin, KeyValuePair.Create).ToFrozenDictionary();

    /// <summary>What is left of a key.</summary>
    public static string Folded(string key)
    {
        var folded = new StringBuilder(key.Length);
        foreach (var sign in key)
            if (!char.IsWhiteSpace(sign) && !Hyphens.Contains(sign, StringComparison.Ordinal))
                folded.Append(char.IsAscii(sign)
                    ? char.ToLowerInvariant(sign)
                    : LatinOf.TryGetValue(sign, out var latin) ? latin : char.ToLowerInvariant(sign));
        return folded.ToString();
    }

    /// <summary>The number under which keys that look alike are found: the first half of a SHA-256.</summary>
    public static Guid Of(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(Folded(key)), hash);
        return new(hash[..16], bigEndian: true);
    }
}
