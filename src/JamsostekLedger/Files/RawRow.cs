using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>One row as a file holds it, before anybody asks what it means.</summary>
/// <param name="Line">Physical line on which it begins, header = 1; in a spreadsheet the sheet's row.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Fault">What is wrong with the row as such (a quote that never closes, a NUL byte), or null.</param>
public sealed record RawRow(int Line, IReadOnlyList<Cell> Cells, Refusal? Fault = null)
{
    /// <summary>
    /// Whether its cells have places of their own, as in a spreadsheet; else the number of a row's delimiters shows
    /// whether its cells stand where they should.
    /// </summary>
    public bool OfSheet { get; init; }

    /// <summary>Whether the spreadsheet does not show it, by a filter or otherwise.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether nothing at all stands in it; such rows are passed over and not counted.</summary>
    public bool IsBlank
    {
        get
        {
            if (Fault is not null)
                return false;
            for (var at = 0; at < Cells.Count; at++)
                if (!Cells[at].IsEmpty)
                    return false;
            return true;
        }
    }
}
