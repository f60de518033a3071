using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Files;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Importing;

/// <summary>By what the files of one source are known again: the heads of their table.</summary>
internal static class HeadPrint
{
    /// <summary>A hash of the heads, in their order; null where no table was found.</summary>
    public static string? Of(IReadOnlyList<HeadPlace> places) => places.Count == 0
        ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', places.Select(place => place.Head.ToUpperInvariant())))).AsSpan(0, 16));

    /// <summary>
    /// What a source may be called: the program in whose files most of the heads were seen, or the kind.
    /// </summary>
    public static string NameOf(IReadOnlyList<HeadPlace> places, string kind) => KnownHeads.All
        .Where(known => known.Kind == kind && known.Certainty == Certainty.Verified && places.Any(place =>
            place.Head.Equals(known.Head, StringComparison.OrdinalIgnoreCase)))
        .GroupBy(known => known.Source.Split(':', ';')[0].Trim())
        .OrderByDescending(seen => seen.Count()).Select(seen => seen.Key).FirstOrDefault() ?? kind;
}
