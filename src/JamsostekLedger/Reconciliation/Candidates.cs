namespace JamsostekLedger.Reconciliation;

/// <summary>Which papers of one amount may be meant by each other, by their days.</summary>
internal static class Candidates
{
    /// <summary>
    /// Papers of both sides that hang together: each may be meant by one of the other side, that one by others. Of two
    /// that are alone with each other it is certain; of more it is for a person to say.
    /// </summary>
    /// <param name="left">The ledger's papers, all with a day.</param>
    /// <param name="right">The other papers.</param>
    /// <param name="reach">By how many days a numbered row may differ from another numbered one; null of the rows that
    /// have no number to speak against them.</param>
    /// <param name="days">By how many days others may differ.</param>
    public static IEnumerable<(List<List<MatchRow>> Left, List<List<MatchRow>> Right)> Of(
        List<List<MatchRow>> left, List<List<MatchRow>> right, Func<MatchRow, int?> reach, int days)
    {
        // Papers of one side, day and kind hang on the same rows of the other: they are one.
        var lots = left.Select(rows => (Rows: rows, IsLeft: true))
            .Concat(right.Select(rows => (Rows: rows, IsLeft: false)))
            .GroupBy(one => (one.Rows[0].Day, Reach: reach(one.Rows[0]), one.IsLeft))
            .Select(lot => (
                Day: lot.Key.Day!.Value, lot.Key.Reach, lot.Key.IsLeft, Papers: lot.Select(one => one.Rows)))
            .OrderBy(lot => lot.Day).ThenBy(lot => lot.IsLeft).ThenBy(lot => lot.Reach).ToArray();
        int[] first = [.. Enumerable.Range(0, lots.Length)];
        for (var at = 0; at < lots.Length; at++)
            for (var next = at + 1; next < lots.Length; next++)
            {
                var apart = Period.DaysBetween(lots[at].Day, lots[next].Day);
                if (apart > days)
                    break;
                if (lots[at].IsLeft != lots[next].IsLeft
                    && (lots[at].Reach is null || lots[next].Reach is null || apart <= lots[at].Reach))
                    first[Root(next)] = Root(at);
            }

        foreach (var hang in Enumerable.Range(0, lots.Length).GroupBy(Root).Select(hang => hang.ToLookup(
            at => lots[at].IsLeft, at => lots[at].Papers)))
            if (hang[true].Any() && hang[false].Any())
                yield return (InOrder(hang[true]), InOrder(hang[false]));

        int Root(int at)
        {
            while (first[at] != at)
                at = first[at] = first[first[at]];
            return at;
        }
    }

    private static List<List<MatchRow>> InOrder(IEnumerable<IEnumerable<List<MatchRow>>> lots) =>
        [.. lots.SelectMany(papers => papers).OrderBy(rows => rows[0].At)];
}
