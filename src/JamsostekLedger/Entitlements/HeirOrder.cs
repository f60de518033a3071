using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Entitlements;

/// <summary>The order of heirs in the law, as guidance: it says what to look at and refuses nothing.</summary>
public static class HeirOrder
{
    /// <summary>What is odd about heirs of these classes.</summary>
    /// <param name="classes">Codes of <see cref="HeirClasses"/>, one an heir.</param>
    /// <param name="day">Day of the death.</param>
    public static IReadOnlyList<Refusal> Doubts(IEnumerable<string> classes, LocalDate day)
    {
        var known = classes.Distinct().Select(code => HeirClasses.Find(code, day)).ToArray();
        var doubts = new List<Refusal>();
        if (known.Contains(null))
            doubts.Add(new("heir-class-not-in-law",
                "Golongan seorang ahli waris tidak dikenal; bila tidak disebut undang-undang, perlu penetapan pengadilan."));
        var ranked = known.OfType<HeirClass>().OrderBy(one => one.Rank).ToArray();
        if (ranked.Length > 0 && ranked[^1].Rank > ranked[0].Rank)
            doubts.Add(new("heirs-out-of-order",
                $"{ranked[^1].Name} mewaris hanya bila golongan sebelumnya ({ranked[0].Name}) tidak ada."));
        return doubts;
    }
}
