using System.Globalization;

namespace JamsostekLedger.Demonstration;

/// <summary>
/// How an office spells a file. All of these are legal; that the demonstration has several shows that the import
/// reads what offices send.
/// </summary>
internal sealed record Spelling(
    char Delimiter = ',', bool ByteOrderMark = false, bool UpperCaseHeader = false,
    DaySpelling Day = DaySpelling.Iso, AmountSpelling Amount = AmountSpelling.Digits, bool Workbook = false)
{
    private static readonly CultureInfo Dotted = new("") { NumberFormat = { NumberGroupSeparator = "." } };

    /// <summary>How the file's name ends.</summary>
    public string Extension => Workbook ? ".xlsx" : ".csv";

    /// <summary>A column's name as this file writes it.</summary>
    public string Header(string column) => UpperCaseHeader ? column.ToUpperInvariant() : column;

    /// <summary>A cell as this file writes it.</summary>
    public string Write(Cell cell) => cell switch
    {
        TextCell text => text.Text,
        NumberCell number => number.Number.ToString(CultureInfo.InvariantCulture),
        DayCell day => Write(day.Day),
        AmountCell amount => Write(amount.Amount),
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "A cell of an unknown kind."),
    };

    private string Write(DateOnly day) => Day switch
    {
        DaySpelling.Slashes => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        DaySpelling.Dashes => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
        DaySpelling.Words => $"{day.Day} {IndonesianMonths.Name(day.Month)} {day.Year}",
        _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private string Write(long amount) => Amount switch
    {
        AmountSpelling.Dotted => amount.ToString("N0", Dotted),
        AmountSpelling.Rupiah => $"Rp{amount.ToString("N0", Dotted)},00",
        _ => amount.ToString(CultureInfo.InvariantCulture),
    };
}
