using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>A line of the journal with the fact that posted it.</summary>
/// <param name="Line">Number of the line within its fact.</param>
/// <param name="Posted">The line.</param>
/// <param name="Counts">What it adds to the figure, with its sign.</param>
/// <param name="Recorded">The fact, with its document and where it came from.</param>
public sealed record JournalEntry(int Line, JournalLine Posted, long Counts, Recorded Recorded);

/// <summary>One page of the lines that a figure is made of.</summary>
/// <param name="Sum">Sum over all lines, not only those of the page: the figure.</param>
/// <param name="Lines">How many lines there are in all.</param>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Entries">The page's lines, by value date.</param>
public sealed record JournalLines(long Sum, long Lines, long Page, long Pages, IReadOnlyList<JournalEntry> Entries)
{
    /// <summary>Lines on a page.</summary>
    public const int PageSize = 100;
}
