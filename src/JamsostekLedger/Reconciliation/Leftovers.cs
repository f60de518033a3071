namespace JamsostekLedger.Reconciliation;

/// <summary>Why a row has nothing on the other side.</summary>
internal static class Leftovers
{
    private const int DaysOfMonth = 31;

    /// <summary>
    /// Breaks rows of which something is known that no other row can mean: they repeat one of their own side, or stand
    /// in another period of the other.
    /// </summary>
    public static void Known(MatchTable table)
    {
        foreach (var (row, why) in Why(table, table.AllLeft, table.Left, table.Elsewhere.Right))
            table.Break(why.Reason, table.Pairing.ByNumber, [row], [], why.Shows);
        foreach (var (row, why) in Why(table, table.AllRight, table.Right, table.Elsewhere.Left))
            table.Break(why.Reason, table.Pairing.ByNumber, [], [row], why.Shows);
    }

    /// <summary>Breaks what no rule took.</summary>
    public static void Break(MatchTable table)
    {
        foreach (var paper in Papers.Of(table.Left))
        {
            var row = Papers.Whole(paper);
            var (reason, shows) = row.IsProvisional
                ? (BreakReason.Provisional, "Dicatat sementara, nomor SP2D belum ada.")
                : Transit(table, row, table.Elsewhere.Right) ?? AtTheEnd(table, row)
                    ?? (BreakReason.MissingInStatement, "Tidak ada di pihak lain.");
            foreach (var one in paper)
                table.Break(reason, table.Pairing.ByNumber, [one], [], shows);
        }

        foreach (var paper in Papers.Of(table.Right))
        {
            var (reason, shows) = Transit(table, Papers.Whole(paper), table.Elsewhere.Left)
                ?? (BreakReason.MissingInLedger, "Tidak ada di buku besar.");
            foreach (var one in paper)
                table.Break(reason, table.Pairing.ByNumber, [], [one], shows);
        }
    }

    private static List<(MatchRow Row, (string Reason, string Shows) Why)> Why(
        MatchTable table, MatchRow[] all, IEnumerable<MatchRow> free, Elsewhere other)
    {
        var left = free.Where(row => row.Number is not null).ToList();
        if (left.Count == 0)
            return [];
        var alike = all.Where(row => row.Number is not null).CountBy(row => row.Repeats).ToDictionary();
        var repeats = left.GroupBy(row => row.Repeats).ToDictionary(same => same.Key, same => same.ToList());
        var sums = left.GroupBy(row => row.Folded).ToDictionary(
            rows => rows.Key, rows => rows.Sum(row => row.Amount));
        var known = new List<(MatchRow, (string, string))>();
        foreach (var row in left)
        {
            var (count, same) = (alike[row.Repeats], repeats[row.Repeats]);
            // Where the other side has it not even once, the first of them stands for the document.
            if (count > 1 && (same.Count < count || same[0].At != row.At))
                known.Add((row, (BreakReason.Duplicate, "Dokumen dan nilai yang sama ada lebih dari satu kali.")));
            else if (Where(table.Pairing, row, sums[row.Folded], [.. other.Of(row.Folded)]) is { } why)
                known.Add((row, why));
        }

        return known;
    }

    // Where else the document is. Numbers begin anew each year: of another year it is the same document only where it
    // has the same amount.
    private static (string Reason, string Shows)? Where(
        Pairing pairing, MatchRow row, long sum, List<MatchRow> others)
    {
        if (row.Day is not { } day || others.Count == 0)
            return null;
        var same = others.FindAll(one => one.Amount == row.Amount);
        if (same.Count == 0 && others.Sum(one => one.Amount) == sum)
            same = others;
        var found = (same.Count > 0 ? same : others.FindAll(one => one.Day?.Year == day.Year))
            .MinBy(one => Elsewhere.Apart(one, row));
        if (found?.Day is not { } on)
            return null;
        var shows = $"Di pihak lain bertanggal {NumberMatching.Text(on)}.";
        // An invoice is paid in parts: another part of it says nothing of this one.
        if (same.Count == 0)
            return pairing == Pairing.Receipts ? null : (BreakReason.AmountDiffers,
                $"{shows[..^1]} dengan nilai {NumberMatching.Text(found.Amount)}, "
                + $"di sini {NumberMatching.Text(row.Amount)}.");
        return on.Year != day.Year ? (BreakReason.OtherYear, shows)
            : row.Months == found.Months && Elsewhere.Apart(found, row) <= DaysOfMonth
                ? (BreakReason.InTransit, shows)
                : (BreakReason.DateDiffers, shows);
    }

    private static (string, string)? Transit(MatchTable table, MatchRow row, Elsewhere other) =>
        table.Pairing.DaysOfTransit > 0 && other.Near(row, table.Pairing.DaysOfTransit) is { } found
            ? (BreakReason.InTransit, $"Di pihak lain ada nilai yang sama bertanggal {NumberMatching.Text(found.Day)}.")
            : null;

    // Money takes days. Where the other side has said what it received by then, it did not arrive.
    private static (string, string)? AtTheEnd(MatchTable table, MatchRow row) =>
        table.Pairing.DaysOfTransit is > 0 and var days && row.Day is { } day
            && day > table.Sides.To.PlusDays(-days)
            && !table.Sides.OtherSpans.Any(span => span.From <= day.PlusDays(days) && day.PlusDays(days) <= span.To)
                ? (BreakReason.InTransit, $"Bertanggal {NumberMatching.Text(day)}, menjelang akhir periode.")
                : null;
}
