using System.Buffers;
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
    private const int CharsOnStack = 256;

    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑‒–—―−");

    private static readonly FrozenDictionary<char, char> LatinOf =
        Alike.Zip(Latin, KeyValuePair.Create).ToFrozenDictionary();

    /// <summary>What is left of a key.</summary>
    public static string Folded(string key)
    {
        var folded = key.Length <= CharsOnStack ? stackalloc char[CharsOnStack] : new char[key.Length];
        return new(folded[..Fold(key, folded)]);
    }

    /// <summary>The number under which keys that look alike are found: the first half of a SHA-256.</summary>
    public static Guid Of(string key)
    {
        // Every row of a file asks for it, so it is made without anything to be collected.
        var folded = key.Length <= CharsOnStack ? stackalloc char[CharsOnStack] : new char[key.Length];
        var length = Fold(key, folded);
        var bytes = key.Length <= CharsOnStack ? stackalloc byte[3 * CharsOnStack] : new byte[3 * key.Length];
        var size = Encoding.UTF8.GetBytes(folded[..length], bytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..size], hash);
        return new(hash[..16], bigEndian: true);
    }

    private static int Fold(string key, Span<char> folded)
    {
        var length = 0;
        foreach (var sign in key)
            if (!char.IsWhiteSpace(sign) && !Hyphens.Contains(sign))
                folded[length++] = char.IsAscii(sign)
                    ? char.ToLowerInvariant(sign)
                    : LatinOf.TryGetValue(sign, out var latin) ? latin : char.ToLowerInvariant(sign);
        return length;
    }
}
