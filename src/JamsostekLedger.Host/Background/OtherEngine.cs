using JamsostekLedger.Store;
using Npgsql;

namespace JamsostekLedger.Host.Background;

/// <summary>
/// What an earlier choice of <c>JAMSOSTEK_STORE</c> left with the other engine. Nobody does it until a server runs with
/// that choice again, so it is said.
/// </summary>
/// <param name="Engine">The other engine.</param>
/// <param name="Waiting">Pieces that wait there and that no server asks for by itself when it starts.</param>
/// <param name="DeadLetters">Pieces that were given up there.</param>
public sealed record OtherEngine(string Engine, long Waiting, long DeadLetters)
{
    // Of Wolverine's messages this build may know no more than that the kind stands in them as plain text.
    private static readonly (string Engine, string Table, string Counts)[] Engines =
    [
        ("Quartz.NET", QuartzTables.Prefix + "job_details", $"""
            select (select count(*) from {QuartzTables.Prefix}job_details where job_group <> all ($1)),
                (select count(*) from ledger.dead_letter)
            """),
        ("Wolverine", "wolverine.wolverine_incoming_envelopes", """
            select (select count(*) from wolverine.wolverine_incoming_envelopes piece
                    where status <> 'Handled' and message_type = 'jamsostek-piece' and not exists (
                        select from unnest($1) kind
                        where position(convert_to('{"kind":"' || kind || '"', 'UTF8') in piece.body) > 0)),
                (select count(*) from wolverine.wolverine_dead_letters where message_type = 'jamsostek-piece')
            """),
    ];

    /// <summary>What is left there; null where nothing is.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="chosen">The engine that is in use.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<OtherEngine?> LookAsync(
        LedgerDatabase database, string chosen, CancellationToken cancellation)
    {
        var (engine, table, counts) = Engines.Single(engine => engine.Engine != chosen);
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using (var there = new NpgsqlCommand("""
            select exists (
                select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname || '.' || c.relname = $1 and has_schema_privilege(n.oid, 'usage')
                    and has_table_privilege(c.oid, 'select'))
            """, connection))
        {
            there.Parameters.Add(new() { Value = table });
            if (!(bool)(await there.ExecuteScalarAsync(cancellation))!)
                return null;
        }

        await using var count = new NpgsqlCommand(counts, connection);
        count.Parameters.Add(new() { Value = BackgroundNode.AskedForAgain.ToArray() });
        await using var reader = await count.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var left = new OtherEngine(engine, reader.GetInt64(0), reader.GetInt64(1));
        return left is { Waiting: 0, DeadLetters: 0 } ? null : left;
    }

    /// <summary>What verbs and logs say of it.</summary>
    public string Sentence =>
        $"Pada mesin lain ({Engine}) masih ada {Waiting} yang menunggu dan {DeadLetters} yang gagal: jalankan dengan "
        + $"JAMSOSTEK_STORE={(Engine == "Wolverine" ? "marten" : "npgsql")} untuk mengerjakan atau memutuskannya.";
}
