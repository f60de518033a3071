using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Files;

/// <summary>A file that is no table: its one row says what it is and how to get a table out of it.</summary>
internal sealed class UnreadableBook(Refusal why) : IBook
{
    /// <inheritdoc/>
    public IReadOnlyList<SheetLabel> Sheets { get; } = [new("")];

    /// <inheritdoc/>
    public IEnumerable<RawRow> Rows(int sheet, SheetRemarks remarks) => [TableFault.OfFile(why)];

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
