using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>A file that holds one table or several: a workbook, a page with tables, a CSV.</summary>
internal interface IBook : IDisposable
{
    /// <summary>Its sheets, in their order.</summary>
    IReadOnlyList<SheetLabel> Sheets { get; }

    /// <summary>
    /// The rows of one of them, header first; blank ones are left out. A fault of the file as a whole is one row with
    /// line 0.
    /// </summary>
    /// <param name="sheet">Its place among the sheets.</param>
    /// <param name="remarks">What is seen of the sheet beside its cells, filled while the rows are read.</param>
    IEnumerable<RawRow> Rows(int sheet, SheetRemarks remarks);
}
