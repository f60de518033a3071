using System.Globalization;

namespace JamsostekLedger.Demonstration;

/// <summary>A cell of a table before it is spelt: what it holds, not how a file writes it.</summary>
internal abstract record Cell
{
    /// <summary>A word, a code, or nothing.</summary>
    public static Cell Of(string? text) => new TextCell(text ?? "");

    /// <summary>A year or a head-count.</summary>
    public static Cell Of(int? number) => number is { } some ? new NumberCell(some) : Of(null as string);

    /// <summary>A date, or none.</summary>
    public static Cell Of(DateOnly? day) => day is { } some ? new DayCell(some) : Of(null as string);

    /// <summary>The month of a day, as all files write months.</summary>
    public static Cell Month(DateOnly day) => Of(day.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    /// <summary>Whole rupiah.</summary>
    public static Cell Rupiah(long amount) => new AmountCell(amount);
}

/// <summary>A word, a code, or nothing.</summary>
internal sealed record TextCell(string Text) : Cell;

/// <summary>A year or a head-count, never grouped.</summary>
internal sealed record NumberCell(int Number) : Cell;

/// <summary>A date.</summary>
internal sealed record DayCell(DateOnly Day) : Cell;

/// <summary>Whole rupiah.</summary>
internal sealed record AmountCell(long Amount) : Cell;
