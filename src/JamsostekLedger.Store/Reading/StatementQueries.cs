using JamsostekLedger.Statements;

namespace JamsostekLedger.Store.Reading;

/// <summary>The statements of other offices, and their rows.</summary>
public static class StatementQueries
{
    /// <summary>The statements of all sources, by source and period.</summary>
    public static Task<IReadOnlyList<StatementBook>> ListAsync(
        Moment moment, CancellationToken cancellation = default) =>
        ViewQueries.ListAsync<StatementBook>(moment, cancellation);

    /// <summary>The rows of statements, each in the order of its file.</summary>
    public static async Task<IReadOnlyDictionary<StatementRecorded, IReadOnlyList<StatementRow>>> RowsAsync(
        Moment moment, IReadOnlyCollection<StatementRecorded> statements, CancellationToken cancellation = default)
    {
        var rows = statements.ToDictionary(
            one => (one.Source, one.Period, one.Number), one => (one, new List<StatementRow>(one.Rows)));
        await foreach (var recorded in FactQueries.OfStreamsAsync(
            moment, statements.Select(one => StatementRowsRecorded.StreamOf(one.Source, one.Period, one.Number)),
            cancellation))
            if (recorded.Fact is StatementRowsRecorded part)
                rows[(part.Source, part.Period, part.Number)].Item2.AddRange(part.Rows);
        return rows.Values.ToDictionary(one => one.Item1, one => (IReadOnlyList<StatementRow>)one.Item2);
    }

    /// <summary>When statements were recorded, by their keys.</summary>
    public static async Task<IReadOnlyDictionary<string, Instant>> RecordedAtAsync(
        Moment moment, IEnumerable<StatementRecorded> statements, CancellationToken cancellation = default)
    {
        var recordedAt = new Dictionary<string, Instant>(StringComparer.Ordinal);
        foreach (var stream in statements.Select(one => StatementBook.StreamOf(one.Source, one.Period)).Distinct())
            await foreach (var recorded in FactQueries.OfStreamAsync(moment, stream, cancellation))
                recordedAt[recorded.Fact.Key] = recorded.RecordedAt;
        return recordedAt;
    }

    /// <summary>The same for whoever records.</summary>
    internal static async Task<IReadOnlyList<StatementRow>> RowsAsync(
        NpgsqlConnection connection, string region, StatementRecorded statement, CancellationToken cancellation)
    {
        var stream = StatementRowsRecorded.StreamOf(statement.Source, statement.Period, statement.Number);
        var rows = new List<StatementRow>(statement.Rows);
        await foreach (var recorded in FactQueries.OfStreamAsync(connection, region, stream, cancellation))
            rows.AddRange(((StatementRowsRecorded)recorded.Fact).Rows);
        return rows;
    }
}
