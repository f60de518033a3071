namespace JamsostekLedger.Statements;

/// <summary>What a statement says against the one that it supersedes, in rows.</summary>
/// <param name="New">Rows that the earlier one did not have.</param>
/// <param name="Changed">Rows that say something else.</param>
/// <param name="Same">Rows that say the same.</param>
/// <param name="Gone">Rows that the earlier one had and this one has not.</param>
public sealed record StatementDifference(int New, int Changed, int Same, int Gone)
{
    /// <summary>
    /// Compares two statements. Rows are the same row by their name; of several under one name, those that say the same
    /// are told apart first, whatever order they stand in.
    /// </summary>
    public static StatementDifference Of(IEnumerable<StatementRow> before, IEnumerable<StatementRow> after)
    {
        var left = before.ToLookup(row => row.Name, row => row.Said);
        var right = after.ToLookup(row => row.Name, row => row.Said);
        var (added, changed, same, gone) = (0, 0, 0, 0);
        foreach (var rows in right)
        {
            var (was, rest) = (Counted(left[rows.Key]), 0);
            foreach (var row in rows)
                if (was.TryGetValue(row, out var count) && count > 0)
                    (was[row], same) = (count - 1, same + 1);
                else
                    rest++;
            var other = was.Values.Sum();
            changed += int.Min(rest, other);
            added += int.Max(0, rest - other);
            gone += int.Max(0, other - rest);
        }

        gone += left.Where(rows => !right.Contains(rows.Key)).Sum(rows => rows.Count());
        return new(added, changed, same, gone);
    }

    private static Dictionary<StatementRow, int> Counted(IEnumerable<StatementRow> rows) =>
        rows.GroupBy(row => row).ToDictionary(same => same.Key, same => same.Count());
}
