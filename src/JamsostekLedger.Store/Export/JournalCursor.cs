using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Journal;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Export;

/// <summary>The lines of a region's journal in the order of their facts.</summary>
internal sealed class JournalCursor(CopyCursor rows)
{
    /// <summary>The fact of the line that stands there; past the last line, a number that no fact has.</summary>
    public long Seq => rows.HasRow ? rows.Int64(0) : long.MaxValue;

    public static string Query(string region, long toSeq) => $"""
        select seq, value_date, amount, unit, debit, credit, {JournalColumns.Dimensions}
        from ledger.journal where region = {CopyCursor.Literal(region)} and seq <= {toSeq} order by seq, line
        """;

    public ValueTask<bool> NextAsync() => rows.NextAsync();

    /// <summary>The line that stands there.</summary>
    public JournalLine Line() => new(
        rows.Text(4), rows.Text(5), rows.Text(3), rows.Int64(2), rows.Day(1), new()
        {
            FundYear = rows.IsNull(6) ? null : rows.Int32(6),
            FiscalYear = rows.IsNull(7) ? null : rows.Int32(7),
            Reach = rows.IsNull(8) ? null : rows.Day(8),
            Programme = rows.OptionalText(9),
            Vulnerable = rows.IsNull(10) ? null : rows.Boolean(10),
            Fund = rows.OptionalText(11),
            AccountCode = rows.OptionalText(12),
            Segment = rows.IsNull(13) ? null : Enum.Parse<Segment>(rows.Text(13), ignoreCase: true),
            Benefit = rows.IsNull(14) ? null : Enum.Parse<Benefit>(rows.Text(14), ignoreCase: true),
            ToHeir = rows.IsNull(15) ? null : rows.Boolean(15),
            Month = rows.IsNull(16) ? null : rows.Day(16).ToYearMonth(),
            Skpd = rows.OptionalText(17),
            SubActivity = rows.OptionalText(18),
        });
}
