using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Proof;

/// <summary>What an append recorded from a file.</summary>
/// <param name="File">Name that the file had.</param>
/// <param name="Actor">Who imported it.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="FirstSeq">Number of the first fact.</param>
/// <param name="LastSeq">Number of the last one.</param>
/// <param name="Facts">How many facts.</param>
public sealed record FileFacts(
    string? File, string Actor, Instant RecordedAt, long FirstSeq, long LastSeq, long Facts)
{
    /// <summary>
    /// What was recorded in a region from a file, by its hash. Facts keep a mark that only the vault's key makes of it.
    /// </summary>
    public static async Task<IReadOnlyList<FileFacts>> OfAsync(
        LedgerDatabase database, PersonVault vault, string region, byte[] sha256,
        CancellationToken cancellation = default)
    {
        var mark = await vault.MarkAsync(database, sha256, cancellation);
        // Every fact of the region is looked at, each by its key: the tables of facts have Marten's indexes and no
        // others.
        return await database.Patient.Query("""
            select e.headers ->> 'source' as source, e.headers ->> 'actor' as actor, e.timestamp,
                min(f.seq) as first, max(f.seq) as last, count(*) as facts
            from ledger.fact f
            cross join lateral (
                select headers, timestamp from ledger.mt_events where seq_id = f.sequence offset 0) e
            where f.region = $1 and e.headers ->> 'fileMark' = $2
            group by 1, 2, 3 order by 4
            """, Sql.Text(region), Sql.Text(mark)).ListAsync(
            row => new FileFacts(
                row.TextOrNull("source"), row.Text("actor"), row.Time("timestamp"), row.Number("first"),
                row.Number("last"), row.Number("facts")), cancellation);
    }
}
