using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Maps;

/// <summary>How a recorded file was read, for whoever checks it later.</summary>
/// <param name="Kind">Kind of file.</param>
/// <param name="File">Its name.</param>
/// <param name="Map">The map as text, or null.</param>
/// <param name="Sheet">The sheet that was asked for, or null.</param>
/// <param name="Actor">Who imported it.</param>
/// <param name="ReadAt">When.</param>
public sealed record FileReading(string Kind, string File, string? Map, string? Sheet, string Actor, Instant ReadAt)
{
    /// <summary>How a file was read in a region, by its hash; facts bear the mark that is made of it.</summary>
    public static async Task<IReadOnlyList<FileReading>> OfAsync(
        LedgerDatabase database, PersonVault vault, string region, byte[] sha256,
        CancellationToken cancellation = default)
    {
        var mark = await vault.MarkAsync(database, sha256, cancellation);
        return await database.Source.Query("""
            select kind, file, map, sheet, actor, read_at from ledger.file_reading
            where region = $1 and file_mark = $2 order by id
            """, Sql.Text(region), Sql.Text(mark)).ListAsync(
            row => new FileReading(
                row.Text("kind"), row.Text("file"), row.TextOrNull("map"), row.TextOrNull("sheet"), row.Text("actor"),
                row.Time("read_at")), cancellation);
    }

    /// <summary>Notes how a file is read, in the commit of what it records.</summary>
    internal static NpgsqlBatchCommand Insert(string region, string kind, Headers headers, FileManner manner) =>
        Sql.Command("""
            insert into ledger.file_reading (region, file_mark, kind, file, map, sheet, actor, read_at)
            values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())
            """,
            Sql.Text(region), Sql.Text(headers.FileMark), Sql.Text(kind), Sql.Text(headers.Source),
            Sql.Text(manner.Map is { } map ? NikText.Masked(map) : null), Sql.Text(manner.Sheet),
            Sql.Text(headers.Actor));
}
