using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>Reads counts and years out of cells.</summary>
public static class IntegerCell
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private const int MostCounted = 100_000_000;

    /// <summary>A year between 2000 and 2100.</summary>
    public static CellReading<int> Year(string column, Cell cell) => cell.Text?.Contains('.') == true
        ? Unreadable(column, cell.Text)
        : Between(column, cell, FirstYear, LastYear);

    /// <summary>A count from 0 to 100,000,000; a dot groups three digits as in an amount.</summary>
    public static CellReading<int> Count(string column, Cell cell) => Between(column, cell, 0, MostCounted);

    /// <summary>The same of a file in which a comma groups three digits.</summary>
    internal static CellReading<int> EnglishCount(string column, Cell cell) =>
        cell.Kind == CellKind.Text && cell.Text.Contains(',') && GroupedDigits.TryRead(cell.Text, out var value, ',')
            ? Between(column, new($"{value}"), 0, MostCounted)
            : Between(column, cell, 0, MostCounted);

    private static CellReading<int> Between(string column, Cell cell, int least, int most)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        var negative = cell.Text[0] == '-';
        // A spreadsheet's 1.125 is a fraction; typed as text it is one thousand one hundred and twenty-five.
        var isFraction = cell.Kind == CellKind.Number && cell.Text.Contains('.');
        if (cell.Kind is not (CellKind.Text or CellKind.Number) || isFraction
            || !GroupedDigits.TryRead(cell.Text.AsSpan(negative ? 1 : 0), out var value))
            return Unreadable(column, cell.Text);
        if (negative)
            value = -value;
        return value >= least && value <= most
            ? (int)value
            : new Refusal("number-out-of-range", $"Kolom {column} harus antara {least} dan {most}.");
    }

    private static Refusal Unreadable(string column, string text) => new("number-unreadable",
        $"Kolom {column}{Quoted.Of(text)} harus bilangan bulat tanpa pecahan.");
}
