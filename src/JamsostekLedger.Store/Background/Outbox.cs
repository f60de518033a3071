using System.Globalization;
using NpgsqlTypes;
using Wolverine.Runtime.Serialization;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// Leaves messages in Wolverine's inbox with the caller's own commit, as Wolverine itself would keep a scheduled one:
/// the next server that looks carries them out, whether or not the one who asks is a server.
/// </summary>
public static class Outbox
{
    /// <summary>Kind of the message that has where a region stands signed.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>Kind of the message that has other systems told of what was recorded.</summary>
    public const string Hooks = "hooks";

    // What was done under this id a while ago is done anew when it is asked for anew; what waits, or was given up and
    // is to be decided on, is the same piece.
    private const string InsertSql = $"""
        insert into {WorkEnvelope.Schema}.wolverine_incoming_envelopes as kept
            (id, status, owner_id, execution_time, attempts, body, message_type, received_at)
        select $1, 'Scheduled', 0, $2, 0, $3, $4, $5
        where not exists (select from {WorkEnvelope.Schema}.wolverine_dead_letters given where given.id = $1)
        on conflict (id) do update set status = excluded.status, owner_id = 0, attempts = 0, keep_until = null,
            execution_time = excluded.execution_time, body = excluded.body
        where kept.status = 'Handled'
        """;

    private const string WhereHooksHear = """
         and exists (select from ledger.web_hook where region = $6 and stopped_at is null)
        """;

    // The id names the append, so there is nothing that it could be the same as.
    private const string FollowSql = $"""
        insert into {WorkEnvelope.Schema}.wolverine_incoming_envelopes
            (id, status, owner_id, execution_time, attempts, body, message_type, received_at)
        select $1, 'Scheduled', 0, $2, 0, $3, $4, $5 where true
        """;

    /// <summary>The statement that leaves a piece of work.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="notBefore">When to do it at the earliest.</param>
    public static NpgsqlBatchCommand Insert(Piece piece, Instant notBefore) => Command(InsertSql, piece, notBefore);

    /// <summary>
    /// What follows an append, for the commit that makes it: its region is signed, and told of where somebody hears.
    /// Each append leaves messages of its own, so none is lost to a server that is just done with the one before.
    /// </summary>
    /// <param name="region">Region code.</param>
    /// <param name="height">Height of its block.</param>
    /// <param name="at">When it is recorded.</param>
    internal static IEnumerable<NpgsqlBatchCommand> AfterAppend(string region, long height, Instant at)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{region}/{height}");
        yield return Command(FollowSql, new(Checkpoint, key, region), at);

        var telling = Command(FollowSql + WhereHooksHear, new(Hooks, key, region), at);
        telling.Parameters.Add(Sql.Text(region));
        yield return telling;
    }

    private static NpgsqlBatchCommand Command(string sql, Piece piece, Instant at)
    {
        var envelope = WorkEnvelope.Of(piece, at);
        return Sql.Command(sql,
            Sql.Parameter(envelope.Id, NpgsqlDbType.Uuid),
            Sql.Time(at),
            Sql.Parameter(EnvelopeSerializer.Serialize(envelope), NpgsqlDbType.Bytea),
            Sql.Text(envelope.MessageType), Sql.Text($"{envelope.Destination}"));
    }
}
