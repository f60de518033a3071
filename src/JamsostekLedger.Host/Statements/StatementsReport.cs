using JamsostekLedger.Ledger;
using JamsostekLedger.Statements;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Statements;

/// <summary>What other offices said, by source and period, the latest of each last.</summary>
/// <param name="Region">Region code.</param>
/// <param name="RecordedAsOf">As it was recorded then.</param>
/// <param name="Statements">The statements.</param>
public sealed record StatementsReport(
    string Region, Instant RecordedAsOf, IReadOnlyList<StatementsReport.Row> Statements)
{
    /// <summary>Those of a region as it was recorded at an instant.</summary>
    public static async Task<StatementsReport> ReadAsync(Moment moment, CancellationToken cancellation)
    {
        var books = await StatementQueries.ListAsync(moment, cancellation);
        var all = books.SelectMany(book => book.Statements).ToList();
        var recordedAt = await StatementQueries.RecordedAtAsync(moment, all, cancellation);
        return new(moment.Region.Code, moment.AsOf.RecordedAt,
        [
            .. books.SelectMany(book => book.Statements.Select(one => Row.Of(
                one, recordedAt[one.Key], one.Number == book.Statements.Length))),
        ]);
    }

    /// <summary>One statement.</summary>
    /// <param name="Source">The source.</param>
    /// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
    /// <param name="Number">The how-manieth of its source and period.</param>
    /// <param name="File">Name of the file.</param>
    /// <param name="Sha256">Hash of the file; keyed where its rows name persons.</param>
    /// <param name="Rows">How many rows.</param>
    /// <param name="Amount">What they come to.</param>
    /// <param name="RecordedAt">When it was recorded.</param>
    /// <param name="Supersedes">Hash of the one whose place it took, or null.</param>
    /// <param name="New">Rows that the earlier one did not have.</param>
    /// <param name="Changed">Rows that say something else.</param>
    /// <param name="Same">Rows that say the same.</param>
    /// <param name="Gone">Rows that only the earlier one had.</param>
    /// <param name="Stands">Whether no later one took its place.</param>
    public sealed record Row(
        string Source, string Period, int Number, string File, string Sha256, int Rows, Rupiah Amount,
        Instant RecordedAt, string? Supersedes, int New, int Changed, int Same, int Gone, bool Stands)
    {
        /// <summary>The row of a statement.</summary>
        internal static Row Of(StatementRecorded one, Instant recordedAt, bool stands)
        {
            var difference = one.Difference ?? new(one.Rows, 0, 0, 0);
            return new(
                one.Source, one.Period, one.Number, one.File, one.Hash, one.Rows, one.Amount, recordedAt,
                one.Supersedes, difference.New, difference.Changed, difference.Same, difference.Gone, stands);
        }
    }
}
