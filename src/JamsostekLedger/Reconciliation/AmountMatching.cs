using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>
/// Papers without a number in common: by amount and day, by amount and party, by sums. Where both sides number their
/// documents alike and the numbers differ, they are two documents for all that anybody knows: such papers are offered
/// at most, and never taken for each other.
/// </summary>
internal static class AmountMatching
{
    /// <summary>The same amount on the same day, then within some days. Of several that are equal none is
    /// guessed.</summary>
    public static void ByDate(MatchTable table)
    {
        if (table.Pairing.DaysOfAmount == 0)
            return;
        foreach (var days in (int[])[0, table.Pairing.DaysOfAmount])
            foreach (var (left, right) in Grouped(table, paper => paper.Day is null
                ? null
                : (paper.Amount, $"{paper.Account}\n{(table.Pairing.PartyIsNumbered ? Folded(paper.Party) : "")}")))
                foreach (var found in Candidates.Of(left, right, row => Reach(table.Pairing, row, days), days))
                    Only(table, MatchRule.AmountAndDate, found.Left, found.Right);
    }

    /// <summary>The same amount with the same party.</summary>
    public static void ByParty(MatchTable table)
    {
        foreach (var (left, right) in Grouped(table, paper => string.IsNullOrEmpty(paper.Party)
            ? null
            : (paper.Amount, Folded(paper.Party))))
            if (!Contradict(table.Pairing, [.. left.SelectMany(rows => rows)], [.. right.SelectMany(rows => rows)]))
                Only(table, MatchRule.AmountAndParty, left, right);
    }

    /// <summary>Several rows that come to the same: of one day, then with one party.</summary>
    public static void BySums(MatchTable table)
    {
        if (table.Pairing.DaysOfAmount > 0)
            Sums(paper => paper.Day is { } day && paper.Amount != 0
                ? $"{day:uuuu-MM-dd} {paper.Account} {(table.Pairing.PartyIsNumbered ? Folded(paper.Party) : "")}"
                : null);
        Sums(paper => string.IsNullOrEmpty(paper.Party) ? null : Folded(paper.Party));

        void Sums(Func<MatchRow, string?> of)
        {
            foreach (var same in Grouped(table, paper => of(paper) is { } key ? (0, key) : null))
            {
                List<MatchRow> left = [.. same.Left.SelectMany(rows => rows)];
                List<MatchRow> right = [.. same.Right.SelectMany(rows => rows)];
                if (left.Sum(row => row.Amount) == right.Sum(row => row.Amount) && !table.IsParted(left, right))
                    Same(table, left, right);
            }
        }
    }

    private static void Same(MatchTable table, List<MatchRow> left, List<MatchRow> right)
    {
        if (left.Exists(row => row.IsProvisional))
            table.Break(BreakReason.Provisional, MatchRule.Sums, left, right,
                "Dicatat sementara; jumlahnya sama dengan baris pihak lain ini.");
        else if (!Contradict(table.Pairing, left, right))
            table.Match(MatchRule.Sums, left, right);
        else if (left.Concat(right).Select(row => row.Day).Distinct().Count() == 1)
            table.Break(BreakReason.Ambiguous, MatchRule.Sums, left, right,
                $"Jumlah dan tanggalnya sama, {NumberMatching.Text(left.Sum(row => row.Amount))}, "
                + "tetapi nomor dokumennya lain.");
    }

    private static void Only(MatchTable table, string rule, List<List<MatchRow>> ours, List<List<MatchRow>> theirs)
    {
        List<MatchRow> left = [.. ours.SelectMany(rows => rows)];
        List<MatchRow> right = [.. theirs.SelectMany(rows => rows)];
        var amount = NumberMatching.Text(Papers.Whole(ours[0]).Amount);
        if (table.IsParted(left, right))
            return;
        if (left.TrueForAll(row => row.IsProvisional) && ours.Count == 1 && theirs.Count == 1)
            table.Break(BreakReason.Provisional, rule, left, right, "Dicatat sementara; SP2D ini mungkin nomornya.");
        else if (ours.Count > 1 || theirs.Count > 1)
            table.Break(BreakReason.Ambiguous, rule, left, right,
                $"{ours.Count} dan {theirs.Count} dokumen bernilai sama, {amount}.");
        else if (Contradict(table.Pairing, left, right))
            table.Break(BreakReason.Ambiguous, rule, left, right,
                $"Nilai {amount} dan tanggalnya sama, nomornya {left[0].Number} dan {right[0].Number}: "
                + "satu dokumen yang salah ketik, atau dua dokumen.");
        else
            table.Match(rule, left, right);
    }

    // Numbers that both sides use speak against rows that have others; a party that is a document speaks for them.
    private static bool Contradict(Pairing pairing, List<MatchRow> left, List<MatchRow> right) =>
        left.TrueForAll(row => IsNumbered(pairing, row)) && right.TrueForAll(row => IsNumbered(pairing, row));

    private static bool IsNumbered(Pairing pairing, MatchRow row) =>
        row is { Number: not null, HasOwnNumber: false, IsProvisional: false } && !pairing.PartyIsNumbered;

    // So far from its day another numbered row may be meant by it.
    private static int? Reach(Pairing pairing, MatchRow row, int days) =>
        IsNumbered(pairing, row) ? int.Min(days, pairing.DaysOfNumber) : null;

    private static string Folded(string? party) => party is null ? "" : Spelling.Folded(party);

    private static List<(List<List<MatchRow>> Left, List<List<MatchRow>> Right)> Grouped(
        MatchTable table, Func<MatchRow, (long Amount, string What)?> of)
    {
        var rights = Keyed(table.Right, of).ToLookup(keyed => keyed.Key, keyed => keyed.Paper);
        return rights.Count == 0
            ? []
            :
            [
                .. Keyed(table.Left, of).GroupBy(keyed => keyed.Key, keyed => keyed.Paper)
                    .Where(left => rights.Contains(left.Key))
                    .Select(left => (left.ToList(), rights[left.Key].ToList())),
            ];
    }

    private static IEnumerable<((long, string) Key, List<MatchRow> Paper)> Keyed(
        IEnumerable<MatchRow> rows, Func<MatchRow, (long Amount, string What)?> of)
    {
        foreach (var paper in Papers.Of(rows))
            if (of(Papers.Whole(paper)) is { } key)
                yield return (key, paper);
    }
}
