namespace JamsostekLedger.Reconciliation;

/// <summary>
/// Rows of one paper: an order stands on several accounts and is moved as a whole, a receipt or a bank's line may be
/// printed in parts. Where amounts are compared, such rows are compared together.
/// </summary>
internal static class Papers
{
    /// <summary>The rows of a side, those of one paper, account and day together, in the order of the first.</summary>
    public static IEnumerable<List<MatchRow>> Of(IEnumerable<MatchRow> rows)
    {
        var papers = new List<List<MatchRow>>();
        var known = new Dictionary<(string, string?, LocalDate?), List<MatchRow>>();
        foreach (var row in rows)
            if (row.Paper.Length == 0)
                papers.Add([row]);
            else if (known.TryGetValue((row.Paper, row.Account, row.Day), out var paper))
                paper.Add(row);
            else
                papers.Add(known[(row.Paper, row.Account, row.Day)] = [row]);
        return papers;
    }

    /// <summary>A paper as one row.</summary>
    public static MatchRow Whole(List<MatchRow> paper) =>
        paper is [var row] ? row : paper[0] with { Amount = paper.Sum(one => one.Amount) };
}
