using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// Answers kept under an Idempotency-Key. An answer goes in with the fact that it tells of, so whoever asks again
/// hears the same, also after a crash in between.
/// </summary>
/// <param name="database">The ledger.</param>
/// <param name="clock">Says when.</param>
public sealed class KeptAnswers(LedgerDatabase database, IClock clock)
{
    /// <summary>The answer given to this key in a region, or null.</summary>
    public async Task<KeptAnswer?> FindAsync(string region, string key, CancellationToken cancellation)
    {
        await using var command = database.Source.CreateCommand(
            "select request_hash, status, body from ledger.request where region = $1 and key = $2");
        command.Parameters.Add(Sql.Text(region));
        command.Parameters.Add(Sql.Text(key));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new(reader.GetFieldValue<byte[]>(0), reader.GetInt32(1), reader.GetString(2))
            : null;
    }

    /// <summary>The statement that keeps an answer.</summary>
    public NpgsqlBatchCommand Keep(string region, string key, KeptAnswer answer) => Sql.Command("""
        insert into ledger.request (region, key, request_hash, status, body, recorded_at)
        values ($1, $2, $3, $4, $5, $6)
        """,
        Sql.Text(region),
        Sql.Text(key),
        Sql.Parameter(answer.RequestHash, NpgsqlDbType.Bytea),
        Sql.Parameter(answer.Status, NpgsqlDbType.Integer),
        Sql.Text(answer.Body),
        Sql.Time(clock.GetCurrentInstant()));
}
