using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>A CSV file: a book of one table.</summary>
internal sealed class CsvBook(Stream stream) : IBook
{
    /// <inheritdoc/>
    public IReadOnlyList<SheetLabel> Sheets { get; } = [new("")];

    /// <inheritdoc/>
    public IEnumerable<RawRow> Rows(int sheet, SheetRemarks remarks)
    {
        stream.Position = 0;
        return CsvTable.Read(stream);
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
