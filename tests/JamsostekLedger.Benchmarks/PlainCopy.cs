using JamsostekLedger.Store;
using Npgsql;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// The rows of an append as PostgreSQL's own binary COPY gave them out, to be copied in again by nothing but COPY:
/// no program that writes the same rows can be much faster.
/// </summary>
internal sealed class PlainCopy
{
    private static readonly string[] Tables =
        ["mt_streams", "mt_events", "head", "fact", "journal", "total", "view", "block", "person"];

    private readonly List<(string Table, byte[] Rows)> _tables = [];

    public long Bytes => _tables.Sum(table => (long)table.Rows.Length);

    public static async Task<PlainCopy> OfAsync(LedgerDatabase database)
    {
        var copy = new PlainCopy();
        await using var connection = await database.Source.OpenConnectionAsync();
        foreach (var table in Tables)
        {
            using var rows = new MemoryStream();
            await using (var output = await connection.BeginRawBinaryCopyAsync(
                             $"copy ledger.{table} to stdout (format binary)"))
                await output.CopyToAsync(rows);
            copy._tables.Add((table, rows.ToArray()));
        }

        return copy;
    }

    /// <summary>One COPY a table, one transaction.</summary>
    public async Task IntoAsync(LedgerDatabase database)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (table, rows) in _tables)
        {
            await using var input = await connection.BeginRawBinaryCopyAsync(
                $"copy ledger.{table} from stdin (format binary)");
            await input.WriteAsync(rows);
        }

        await transaction.CommitAsync();
    }

    /// <summary>Reads a table by COPY and throws it away.</summary>
    public static async Task ThrowAwayAsync(NpgsqlConnection connection, string query)
    {
        await using var output = await connection.BeginRawBinaryCopyAsync($"copy ({query}) to stdout (format binary)");
        var buffer = new byte[128 * 1024];
        while (await output.ReadAsync(buffer, CancellationToken.None) > 0)
        {
        }
    }
}
