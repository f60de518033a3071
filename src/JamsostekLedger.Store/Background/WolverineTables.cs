using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// The tables of Wolverine, in a schema of their own: made once for each version of their script, by whoever may make
/// tables, so that a server that starts makes nothing.
/// </summary>
public static class WolverineTables
{
    private const string Mark = "wolverine";

    /// <summary>
    /// Makes the tables where this script has not made them, and carries over what waits in those of an earlier
    /// version, or with the engine that the ledger had before. It is one transaction: whoever is killed in the middle
    /// begins again.
    /// </summary>
    /// <param name="owner">A connection of the role that owns the database, which holds the migrator's lock.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether there was anything to make.</returns>
    public static async Task<bool> EnsureAsync(NpgsqlConnection owner, CancellationToken cancellation = default)
    {
        var script = Script();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        if (await owner.Query(
                $"select exists (select from ledger.migration where name = '{Mark}' and sha256 = '{hash}')")
            .ValueAsync<bool>(cancellation))
            return false;

        await using var transaction = await owner.BeginTransactionAsync(cancellation);
        var earlier = await EarlierWork.ReadAsync(owner, cancellation);
        await owner.Query($"drop schema if exists {WorkEnvelope.Schema} cascade").RunAsync(cancellation);
        await owner.Query(script).RunAsync(cancellation);
        await earlier.WriteAsync(owner, cancellation);
        await owner.Query($"""
            insert into ledger.migration (name, sha256) values ('{Mark}', '{hash}')
            on conflict (name) do update set sha256 = excluded.sha256, applied_at = now()
            """).RunAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>What makes them.</summary>
    internal static string Script()
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Background/wolverine.sql")!);
        return reader.ReadToEnd();
    }
}
