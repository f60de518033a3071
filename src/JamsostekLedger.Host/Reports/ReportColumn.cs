using System.Collections;
using System.Globalization;
using System.Text.Json;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Reports;

/// <summary>What the cells of a column are.</summary>
internal enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A count, a year or whole rupiah.</summary>
    Integer,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>An instant.</summary>
    Instant,

    /// <summary>A document of JSON.</summary>
    Json,
}

/// <summary>A column of a report's table.</summary>
/// <param name="Name">Its name: that of the member in the report's JSON, with those above it.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Of">Its value in a row.</param>
internal sealed record ReportColumn(string Name, Type Type, Func<object, object?> Of)
{
    /// <summary>What its cells are.</summary>
    public ColumnKind Kind { get; } = KindOf(Nullable.GetUnderlyingType(Type) ?? Type);

    /// <summary>The cell of a row, spelled as in the report's JSON.</summary>
    public TableCell Cell(object row) => Of(row) switch
    {
        null => TableCell.Empty,
        string text => TableCell.Text(text),
        Rupiah amount => TableCell.Amount(amount),
        LocalDate day => TableCell.Date(day),
        decimal number => TableCell.Fraction(number),
        bool flag => TableCell.Text(flag ? "true" : "false"),
        long or int or short => TableCell.Number(Convert.ToInt64(Of(row), CultureInfo.InvariantCulture)),
        IEnumerable list => TableCell.Text(string.Join("; ", list.Cast<object?>().Select(Spelled))),
        var other => TableCell.Text(Spelled(other)),
    };

    private static string Spelled(object? value)
    {
        var json = JsonSerializer.SerializeToElement(value, ReportJson.Options);
        return json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
    }

    private static ColumnKind KindOf(Type type) =>
        type == typeof(Rupiah) || type == typeof(long) || type == typeof(int) || type == typeof(short)
            ? ColumnKind.Integer
        : type == typeof(decimal) || type == typeof(double) ? ColumnKind.Number
        : type == typeof(bool) ? ColumnKind.Flag
        : type == typeof(LocalDate) ? ColumnKind.Day
        : type == typeof(YearMonth) ? ColumnKind.Month
        : type == typeof(Instant) ? ColumnKind.Instant
        : ColumnKind.Text;
}
