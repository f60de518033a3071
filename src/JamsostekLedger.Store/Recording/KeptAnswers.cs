using JamsostekLedger.Store.Vault;

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
    public Task<KeptAnswer?> FindAsync(string region, string key, CancellationToken cancellation) =>
        database.Source.Query("select request_hash, status, body from ledger.request where region = $1 and key = $2",
            Sql.Text(region), Sql.Text(key)).FirstAsync(
            row => new KeptAnswer(row.Bytes("request_hash"), row.Count("status"), row.Text("body")), cancellation);

    /// <summary>Keeps an answer that goes in with no fact, since nothing was recorded.</summary>
    /// <returns>False where another was kept under the key meanwhile; that one stands.</returns>
    public async Task<bool> KeepAsync(string region, string key, KeptAnswer answer, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Keep(region, key, answer) } };
        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
            return true;
        }
        catch (PostgresException twice) when (IsTaken(twice))
        {
            return false;
        }
    }

    /// <summary>
    /// Whether what went wrong is that another answer was kept under the key meanwhile, so that nothing went in.
    /// </summary>
    public static bool IsTaken(Exception fault) => (fault as PostgresException ?? fault.InnerException)
        is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "request_pkey" };

    /// <summary>
    /// Puts a keyed mark in place of each hash of a request: among them are plain ones of an earlier version, which
    /// give the NIK of a short request to whoever tries all.
    /// </summary>
    internal static async Task MarkAgainAsync(
        NpgsqlConnection owner, VaultKey vault, CancellationToken cancellation)
    {
        var kept = await owner.Query("select region, key, request_hash from ledger.request").ListAsync(
            row => (Region: row.Text("region"), Key: row.Text("key"), Hash: row.Bytes("request_hash")), cancellation);
        await owner.Query("""
            update ledger.request r set request_hash = w.hash from unnest($1, $2, $3) as w(region, key, hash)
            where r.region = w.region and r.key = w.key
            """,
            Sql.Texts(kept.Select(answer => answer.Region)), Sql.Texts(kept.Select(answer => answer.Key)),
            Sql.Bytes(kept.Select(answer => vault.Again(answer.Hash)))).RunAsync(cancellation);
    }

    /// <summary>The statement that keeps an answer.</summary>
    public NpgsqlBatchCommand Keep(string region, string key, KeptAnswer answer) => Sql.Command("""
        insert into ledger.request (region, key, request_hash, status, body, recorded_at)
        values ($1, $2, $3, $4, $5, $6)
        """,
        Sql.Text(region), Sql.Text(key), Sql.Bytes(answer.RequestHash), Sql.Count(answer.Status),
        Sql.Text(answer.Body), Sql.Time(clock.GetCurrentInstant()));
}
