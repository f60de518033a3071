namespace JamsostekLedger.Files;

/// <summary>
/// What stands over each column: of one line the text of its cell, of two lines what of both may be meant.
/// </summary>
internal sealed class HeadLine
{
    private readonly string[][] _candidates;

    private HeadLine(string[][] candidates, int lines) => (_candidates, Lines) = (candidates, lines);

    /// <summary>How many lines it has.</summary>
    public int Lines { get; }

    /// <summary>How many columns it has.</summary>
    public int Width => _candidates.Length;

    /// <summary>The head of one line.</summary>
    public static HeadLine Of(RawRow row) => new(
        [.. row.Cells.Select(cell => new[] { HeadName.OnOneLine(cell.Text ?? "") })], 1);

    /// <summary>
    /// The head of two lines. A text that stands over several columns stands in the first of them only; below it each
    /// column has a text of its own.
    /// </summary>
    public static HeadLine Of(RawRow upper, RawRow lower)
    {
        var width = Math.Max(upper.Cells.Count, lower.Cells.Count);
        var candidates = new string[width][];
        var over = "";
        for (var place = 0; place < width; place++)
        {
            var (above, below) = (Text(upper, place), Text(lower, place));
            over = above.Length > 0 ? above : over;
            candidates[place] = below.Length == 0 ? [above]
                : over.Length == 0 ? [below]
                : [below, $"{over} {below}"];
        }

        return new(candidates, 2);
    }

    /// <summary>Whether a map says that a column is not to be read.</summary>
    public bool IsLeftOut(int place, HeadNames names, ColumnMap? map) => map is not null
        && (names.FindAt(place, map) == ColumnMap.Unread
            || _candidates[place].Any(candidate => names.IsUnread(candidate, map)));

    /// <summary>What stands over a column, in one text.</summary>
    public string Shown(int place) => _candidates[place][0];

    /// <summary>The columns of ours that are there, each where its best head stands.</summary>
    public IEnumerable<(int Place, string Column, int Rank)> Columns(HeadNames names, ColumnMap? map)
    {
        for (var place = 0; place < _candidates.Length; place++)
        {
            if (map is not null && names.FindAt(place, map) is { } placed)
            {
                if (placed != ColumnMap.Unread)
                    yield return (place, placed, 0);
                continue;
            }

            (string Column, int Rank)? best = null;
            foreach (var candidate in _candidates[place])
                if (candidate.Length > 0 && names.Find(candidate, map) is { } found
                    && (best is null || found.Rank < best.Value.Rank))
                    best = found;
            if (best is { } column)
                yield return (place, column.Column, column.Rank);
        }
    }

    private static string Text(RawRow row, int place) =>
        place < row.Cells.Count ? HeadName.OnOneLine(row.Cells[place].Text ?? "") : "";
}
