namespace JamsostekLedger.Store.Reading;

/// <summary>
/// The ledger of a region as it was recorded at an instant: up to which fact, and how much of the sums that covers.
/// </summary>
/// <param name="RecordedAt">The instant; without one asked for, that of the latest append.</param>
/// <param name="Seq">The last fact recorded by then; 0 where there is none.</param>
/// <param name="Height">The last block recorded by then.</param>
/// <param name="WholeBuckets">Buckets up to this one lie wholly before the instant and may be summed as they
/// are.</param>
/// <param name="TailFromSeq">First fact after those buckets; from here to <paramref name="Seq"/> lines are
/// summed.</param>
/// <param name="IsLatest">Whether nothing was recorded after it.</param>
public sealed record AsOf(
    Instant RecordedAt, long Seq, long Height, long WholeBuckets, long TailFromSeq, bool IsLatest)
{
    private const string ReadOnly = "set transaction read only";

    private const string Latest = """
        select b.height, b.last_seq, b.recorded_at, b.bucket,
            coalesce(n.bucket is distinct from b.bucket, true) as is_whole, n.height is null as is_latest,
            (select first_seq from ledger.block f where f.region = b.region and f.height = b.bucket)
        from ledger.block b
        left join ledger.block n on n.region = b.region and n.height = b.height + 1
        where b.region = $1 and ($2::timestamptz is null or b.recorded_at <= $2)
        order by b.recorded_at desc
        limit 1
        """;

    /// <summary>Resolves an instant for a region in the transaction of a moment; null is the latest append.</summary>
    internal static async Task<AsOf> ReadAsync(
        NpgsqlConnection connection, string region, Instant? instant, IClock clock, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Sql.Command(ReadOnly));
        batch.BatchCommands.Add(Sql.Command(Latest, Sql.Text(region), Sql.Time(instant)));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await foreach (var row in reader.RowsAsync(cancellation))
            return Read(row, instant);
        return new(instant ?? clock.GetCurrentInstant().ToMicroseconds(), 0, 0, 0, 1, IsLatest: instant is null);
    }

    /// <summary>The latest append of a region, for whoever holds its lock and may go on to write.</summary>
    internal static async Task<AsOf> LatestAsync(
        NpgsqlConnection connection, string region, IClock clock, CancellationToken cancellation)
    {
        await foreach (var row in connection.Query(Latest, Sql.Text(region), Sql.Time(null)).RowsAsync(cancellation))
            return Read(row, null);
        return new(clock.GetCurrentInstant().ToMicroseconds(), 0, 0, 0, 1, IsLatest: true);
    }

    private static AsOf Read(ResultRow row, Instant? instant)
    {
        var (seq, bucket, isWhole) = (row.Number("last_seq"), row.Number("bucket"), row.Flag("is_whole"));
        return new(
            instant ?? row.Time("recorded_at"), seq, row.Number("height"), isWhole ? bucket : bucket - 1,
            isWhole ? seq + 1 : row.Number("first_seq"), row.Flag("is_latest"));
    }
}
