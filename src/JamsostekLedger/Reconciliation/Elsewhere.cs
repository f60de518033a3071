namespace JamsostekLedger.Reconciliation;

/// <summary>
/// Rows of other periods that are without their like there: they say where a row is that a period lacks. What both
/// sides have in another period is settled there and says nothing of this one.
/// </summary>
internal sealed class Elsewhere
{
    private const int DaysOfMonth = 31;

    private readonly ILookup<string, MatchRow> _byNumber;
    private readonly ILookup<(string?, long), MatchRow> _byAmount;

    private Elsewhere(IEnumerable<MatchRow> rows)
    {
        var known = rows.OrderBy(row => row.Day).ThenBy(row => row.At).ToList();
        _byNumber = known.Where(row => row.Folded.Length > 0).ToLookup(row => row.Folded);
        _byAmount = known.Where(row => row.Day is not null).ToLookup(row => row.Booked);
    }

    /// <summary>Those of the ledger's side and those of the other.</summary>
    public static (Elsewhere Left, Elsewhere Right) Of(Pairing pairing, Sides sides)
    {
        var (left, right) = (Whole(sides.OtherLeft), Whole(sides.OtherRight));
        var (leftGone, rightGone) = (new bool[left.Length], new bool[right.Length]);
        var numbered = right.Where(row => row.Folded.Length > 0).ToLookup(row => row.Folded);
        foreach (var lefts in left.Where(row => row.Folded.Length > 0).GroupBy(row => row.Folded))
            if (numbered.Contains(lefts.Key))
            {
                SettleYears([.. lefts], [.. numbered[lefts.Key]]);
                Settle([.. lefts], [.. numbered[lefts.Key]], DaysOfMonth);
            }

        // Where a side has numbers of its own, what moved the same money within days is the same.
        if (pairing.DaysOfTransit > 0)
        {
            var amounts = right.Where(row => !rightGone[row.At] && IsFree(row)).ToLookup(row => row.Booked);
            foreach (var lefts in left.Where(row => !leftGone[row.At]).GroupBy(row => row.Booked))
                if (amounts.Contains(lefts.Key))
                    Settle([.. lefts], [.. amounts[lefts.Key]], pairing.DaysOfTransit);
        }

        return (new(left.Where(row => !leftGone[row.At])), new(right.Where(row => !rightGone[row.At])));

        void SettleYears(List<MatchRow> lefts, List<MatchRow> rights)
        {
            foreach (var year in lefts.Select(row => row.Day?.Year).Distinct())
                if (rights.Where(row => row.Day?.Year == year).ToList() is { Count: > 0 } theirs
                    && lefts.Where(row => row.Day?.Year == year).ToList() is var ours
                    && ours.Sum(row => row.Amount) == theirs.Sum(row => row.Amount))
                {
                    ours.ForEach(row => leftGone[row.At] = true);
                    theirs.ForEach(row => rightGone[row.At] = true);
                }
        }

        void Settle(List<MatchRow> lefts, List<MatchRow> rights, int days)
        {
            var free = rights.Where(row => !rightGone[row.At]).GroupBy(row => row.Amount).ToDictionary(
                same => same.Key, same => new Queue<MatchRow>(same.OrderBy(row => row.Day).ThenBy(row => row.At)));
            foreach (var row in lefts.Where(row => !leftGone[row.At]).OrderBy(row => row.Day).ThenBy(row => row.At))
            {
                if (!free.TryGetValue(row.Amount, out var same))
                    continue;
                while (same.TryPeek(out var early) && early.Day < row.Day?.PlusDays(-days))
                    same.Dequeue();
                if (same.TryPeek(out var found) && (found.Day is null || !(found.Day > row.Day?.PlusDays(days))))
                    leftGone[row.At] = rightGone[same.Dequeue().At] = true;
            }
        }
    }

    private static MatchRow[] Whole(IReadOnlyList<MatchRow> rows) =>
        [.. Papers.Of(Named.Of(rows)).Select((paper, at) => Papers.Whole(paper) with { At = at })];

    /// <summary>The rows under a number.</summary>
    public IEnumerable<MatchRow> Of(string folded) => _byNumber[folded];

    /// <summary>The nearest row of the same amount within some days, or null; of two that are numbered alike each has
    /// its own.</summary>
    public MatchRow? Near(MatchRow row, int days) => _byAmount[row.Booked]
        .Where(one => (IsFree(row) || IsFree(one)) && Apart(one, row) <= days)
        .OrderBy(one => Apart(one, row)).FirstOrDefault();

    /// <summary>How many days two rows are apart.</summary>
    public static int Apart(MatchRow one, MatchRow other) => one.Day is { } day && other.Day is { } on
        ? int.Abs(Period.DaysBetween(day, on))
        : int.MaxValue;

    private static bool IsFree(MatchRow row) => row.Number is null || row.HasOwnNumber;
}
