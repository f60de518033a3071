using JamsostekLedger.Ledger;

namespace JamsostekLedger.Signing;

/// <summary>What two contents of a period say otherwise, in sentences.</summary>
public static class ContentChanges
{
    /// <summary>What changed since an earlier one; nothing where they say the same.</summary>
    /// <param name="earlier">What was signed.</param>
    /// <param name="now">What would be signed.</param>
    public static IReadOnlyList<string> Between(StatementContent earlier, StatementContent now)
    {
        if (now.Says(earlier))
            return [];
        List<string> changes =
        [
            .. Sources(earlier, now), .. Pairings(earlier, now),
            .. Breaks("bawaan bulan lalu",
                [.. earlier.BroughtForward.Select(one => one.Break)], [.. now.BroughtForward.Select(one => one.Break)]),
        ];
        return changes.Count > 0 ? changes : ["Baris yang dicocokkan berubah; jumlahnya tetap."];
    }

    private static IEnumerable<string> Sources(StatementContent earlier, StatementContent now)
    {
        foreach (var source in now.Statements)
            if (earlier.Statements.FirstOrDefault(one => one.Source == source.Source) is not { } before)
                yield return $"Catatan {source.Source} baru diterima.";
            else if (before != source)
                yield return $"Catatan {source.Source} diganti dengan yang ke-{source.Number}.";
    }

    private static IEnumerable<string> Pairings(StatementContent earlier, StatementContent now)
    {
        foreach (var pairing in now.Pairings)
        {
            if (earlier.Pairings.FirstOrDefault(one => one.Pairing == pairing.Pairing) is not { } before)
            {
                yield return $"Pasangan {pairing.Pairing} baru ada.";
                continue;
            }

            foreach (var (was, side) in new[] { (before.Left, pairing.Left), (before.Right, pairing.Right) })
                if (was != side)
                    yield return $"{pairing.Pairing}, {side.Side}: {Sum(pairing, was)} menjadi {Sum(pairing, side)}.";
            if (before.Matched != pairing.Matched with { Rules = before.Matched.Rules })
                yield return $"{pairing.Pairing}: {before.Matched.Matches} pasangan baris yang cocok menjadi "
                    + $"{pairing.Matched.Matches}, sebagian dengan baris lain.";
            foreach (var change in Breaks(pairing.Pairing, before.Breaks, pairing.Breaks))
                yield return change;
        }
    }

    private static IEnumerable<string> Breaks(
        string of, IReadOnlyCollection<ContentBreak> earlier, IReadOnlyCollection<ContentBreak> now)
    {
        var before = earlier.ToDictionary(one => one.Id);
        var after = now.Select(one => one.Id).ToHashSet();
        var appeared = now.Count(one => !before.ContainsKey(one.Id));
        var gone = before.Keys.Count(id => !after.Contains(id));
        var said = now.Count(one => before.TryGetValue(one.Id, out var was) && was.Said != one.Said);
        if ((appeared, gone, said) != (0, 0, 0))
            yield return $"{of}: {appeared} selisih baru, {gone} hilang, {said} dijelaskan lain.";
    }

    private static string Sum(ContentPairing pairing, ContentSide side) => pairing.Unit == ContentParts.Person
        ? $"{side.Amount} orang"
        : $"{new Rupiah(side.Amount)} ({side.Rows} baris)";
}
