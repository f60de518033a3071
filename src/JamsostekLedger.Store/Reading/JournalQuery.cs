using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Journal;

namespace JamsostekLedger.Store.Reading;

/// <summary>A line of the journal with the fact that posted it.</summary>
/// <param name="Seq">Number of the fact in the region.</param>
/// <param name="Number">Number of the line within the fact.</param>
/// <param name="Line">The line.</param>
public sealed record PostedLine(long Seq, int Number, JournalLine Line);

/// <summary>Reads the whole journal of a region.</summary>
public static class JournalQuery
{
    /// <summary>Its lines in the order of their facts, read as they come.</summary>
    public static IAsyncEnumerable<PostedLine> RunAsync(Moment moment, CancellationToken cancellation = default) =>
        moment.Query($"""
            select seq, line, value_date, amount, unit, debit, credit, {JournalColumns.Dimensions}
            from ledger.journal where region = $1 and seq <= $2 order by seq, line
            """, Sql.Number(moment.AsOf.Seq)).RowsAsync(cancellation).Select(row => new PostedLine(
            row.Number("seq"), row.Count("line"), new(
                row.Text("debit"), row.Text("credit"), row.Text("unit"), row.Number("amount"), row.Day("value_date"),
                JournalColumns.Read(row))));
}
