using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Files;

/// <summary>One cell of a table that goes out: a spreadsheet keeps numbers, dates and text apart.</summary>
public readonly record struct TableCell
{
    private TableCell(string? text, decimal? number, LocalDate? date) => (Words, Figure, Day) = (text, number, date);

    /// <summary>Nothing.</summary>
    public static TableCell Empty => default;

    /// <summary>The text, where it is one.</summary>
    internal string? Words { get; }

    /// <summary>The number, where it is one.</summary>
    internal decimal? Figure { get; }

    /// <summary>The date, where it is one.</summary>
    internal LocalDate? Day { get; }

    /// <summary>Text; also identifiers, whose digits are no number.</summary>
    public static TableCell Text(string? text) => new(text, null, null);

    /// <summary>Whole rupiah.</summary>
    public static TableCell Amount(Rupiah? amount) => new(null, amount?.Amount, null);

    /// <summary>A count or a year.</summary>
    public static TableCell Number(long? number) => new(null, number, null);

    /// <summary>A number with decimals.</summary>
    public static TableCell Fraction(decimal? number) => new(null, number, null);

    /// <summary>A date.</summary>
    public static TableCell Date(LocalDate? date) => new(null, null, date);
}
