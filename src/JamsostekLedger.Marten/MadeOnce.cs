using System.Reflection;
using Npgsql;

namespace JamsostekLedger.Marten;

/// <summary>
/// Objects that a library wants in the database: made once for each version of it, under a lock, as the owner of the
/// database, so that whoever starts afterwards asks one question and no more.
/// </summary>
internal static class MadeOnce
{
    // Any number, as long as nobody else locks by it.
    private const long Lock = 0x4A414D4D4152;

    /// <summary>Makes them where this version has not made them.</summary>
    /// <param name="owner">Connection string of the role that owns the database.</param>
    /// <param name="library">Whose objects they are.</param>
    /// <param name="make">Makes them, with connections of the owner.</param>
    /// <param name="grants">What the ledger's role may do with them. Granted last: whoever was cut off begins
    /// again.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>Whether there was anything to make.</returns>
    public static async Task<bool> RunAsync(
        string owner, Assembly library, Func<NpgsqlDataSource, Task> make, string grants,
        CancellationToken cancellation)
    {
        var name = library.GetName();
        var mark = $"{name.Name!.ToLowerInvariant()}-{name.Version}";
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        if (await IsMarkedAsync(connection, mark, cancellation))
            return false;

        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", cancellation);
        if (await IsMarkedAsync(connection, mark, cancellation))
            return false;

        await make(source);
        await ExecuteAsync(connection, $"""
            {grants}
            insert into ledger.migration (name, sha256) values ('{mark}', '') on conflict do nothing;
            """, cancellation);
        return true;
    }

    private static async Task<bool> IsMarkedAsync(
        NpgsqlConnection connection, string mark, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select exists (select from ledger.migration where name = '{mark}')", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
