using NodaTime;
using Npgsql;

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
    /// <summary>Resolves an instant for a region; null is the latest append.</summary>
    public static async Task<AsOf> AtAsync(
        LedgerDatabase database, string region, Instant? instant, IClock clock,
        CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);

        // An instant after the last append could still get facts from one that is under way: wait for it, so that
        // the same question has the same answer for ever.
        if (instant is not null)
            await SettleAsync(connection, region, instant.Value, cancellation);

        await using var command = new NpgsqlCommand("""
            select b.height, b.last_seq, b.recorded_at, b.bucket,
                coalesce(n.bucket is distinct from b.bucket, true), n.height is null,
                (select first_seq from ledger.block f where f.region = b.region and f.height = b.bucket)
            from ledger.block b
            left join ledger.block n on n.region = b.region and n.height = b.height + 1
            where b.region = $1 and ($2::timestamptz is null or b.recorded_at <= $2)
            order by b.recorded_at desc
            limit 1
            """, connection)
        {
            Parameters =
            {
                Sql.Text(region),
                Sql.Parameter(instant, NpgsqlTypes.NpgsqlDbType.TimestampTz),
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return new(instant ?? clock.GetCurrentInstant().ToMicroseconds(), 0, 0, 0, 1, IsLatest: instant is null);

        var (seq, bucket) = (reader.GetInt64(1), reader.GetInt64(3));
        var recordedAt = instant ?? reader.GetFieldValue<Instant>(2);
        return reader.GetBoolean(4)
            ? new(recordedAt, seq, reader.GetInt64(0), bucket, seq + 1, reader.GetBoolean(5))
            : new(recordedAt, seq, reader.GetInt64(0), bucket - 1, reader.GetInt64(6), reader.GetBoolean(5));
    }

    private static async Task SettleAsync(
        NpgsqlConnection connection, string region, Instant instant, CancellationToken cancellation)
    {
        await using var last = new NpgsqlCommand(
            "select recorded_at >= $2 from ledger.head where region = $1", connection)
        {
            Parameters =
            {
                Sql.Text(region), Sql.Time(instant),
            },
        };
        if (await last.ExecuteScalarAsync(cancellation) is true)
            return;

        await using var wait = new NpgsqlCommand(
            "select 1 from ledger.head where region = $1 for share", connection)
        {
            Parameters = { Sql.Text(region) },
        };
        await wait.ExecuteNonQueryAsync(cancellation);
    }
}
