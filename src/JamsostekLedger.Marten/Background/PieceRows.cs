using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Marten.Background;

/// <summary>
/// Pieces of work as rows of Wolverine's inbox. Wolverine finds them, hands them out and takes back those of nodes that
/// died; what becomes of a piece is written here, because Wolverine gives a write up after three tries within half a
/// second, and the piece would stand still until its node restarts.
/// </summary>
/// <param name="source">Connections.</param>
internal sealed class PieceRows(NpgsqlDataSource source)
{
    /// <summary>The inbox.</summary>
    public const string Inbox = "wolverine.wolverine_incoming_envelopes";

    private static Instant Now => SystemClock.Instance.GetCurrentInstant();

    /// <summary>Keeps a piece for any node. One that waits already is the same piece.</summary>
    public async Task KeepAsync(Work work, Instant notBefore, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await InsertAsync(connection, work, notBefore, cancellation);
    }

    /// <summary>Keeps a piece with a connection of the caller's.</summary>
    public static Task InsertAsync(
        NpgsqlConnection connection, Work work, Instant notBefore, CancellationToken cancellation) =>
        ExecuteAsync(connection, $"""
            insert into {Inbox} (id, status, owner_id, execution_time, attempts, body, message_type, received_at)
            values ($1, 'Scheduled', 0, $2, 0, $3, '{PieceEnvelope.MessageType}', '{PieceEnvelope.Destination}')
            on conflict (id) do nothing
            """, cancellation, Id(PieceEnvelope.IdOf(work)), Time(notBefore), Bytes(PieceEnvelope.Write(work)));

    /// <summary>What is not done yet.</summary>
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""
            select body, attempts, execution_time, status = 'Incoming' and owner_id <> 0 from {Inbox}
            where message_type = '{PieceEnvelope.MessageType}' and status <> 'Handled'
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var waiting = new List<WaitingWork>();
        while (await reader.ReadAsync(cancellation))
        {
            var (attempts, busy) = (reader.GetInt32(1), reader.GetBoolean(3));
            var at = reader.IsDBNull(2) ? Now : Instant.FromDateTimeUtc(reader.GetDateTime(2));
            // An attempt that is being made has not failed.
            waiting.Add(new(
                PieceEnvelope.Read(reader.GetFieldValue<byte[]>(0)),
                busy ? int.Max(0, attempts - 1) : attempts, busy ? null : at));
        }

        return waiting;
    }

    /// <summary>
    /// Begins an attempt at a piece that was handed to a node, and counts it: a piece that kills its node would
    /// otherwise go through all of them for ever.
    /// </summary>
    /// <returns>What tells the piece from a later one of the same key; null where it is the node's no more.</returns>
    public async Task<byte[]?> BeginAsync(Guid id, int node, int attempts)
    {
        await using var command = source.CreateCommand($"""
            update {Inbox} set attempts = $3 where id = $1 and owner_id = $2 and status = 'Incoming' returning body
            """);
        command.Parameters.AddRange((NpgsqlParameter[])[Id(id), Number(node), Number(attempts)]);
        return (byte[]?)await command.ExecuteScalarAsync();
    }

    /// <summary>Gives a piece that was handed to a node, and not begun, back to all of them.</summary>
    public Task GiveBackAsync(Guid id, int node, Instant notBefore) => ExecuteAsync($"""
        update {Inbox} set status = 'Scheduled', owner_id = 0, execution_time = $3
        where id = $1 and owner_id = $2 and status = 'Incoming'
        """, Id(id), Number(node), Time(notBefore));

    /// <summary>Has a piece that was begun tried again by any node.</summary>
    public Task AgainAsync(Guid id, byte[] begun, int failed, Instant notBefore) => ExecuteAsync($"""
        update {Inbox} set status = 'Scheduled', owner_id = 0, attempts = $3, execution_time = $4
        where id = $1 and body = $2
        """, Id(id), Bytes(begun), Number(failed), Time(notBefore));

    /// <summary>Forgets a piece that is done.</summary>
    public Task DoneAsync(Guid id, byte[] begun) =>
        ExecuteAsync($"delete from {Inbox} where id = $1 and body = $2", Id(id), Bytes(begun));

    public static NpgsqlParameter Id(Guid id) => Sql.Parameter(id, NpgsqlDbType.Uuid);

    public static NpgsqlParameter Bytes(byte[] bytes) => Sql.Parameter(bytes, NpgsqlDbType.Bytea);

    public static NpgsqlParameter Number(int number) => Sql.Parameter(number, NpgsqlDbType.Integer);

    public static NpgsqlParameter Time(Instant at) => Sql.Parameter(at.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);

    private async Task ExecuteAsync(string sql, params NpgsqlParameter[] parameters)
    {
        await using var connection = await source.OpenConnectionAsync();
        await ExecuteAsync(connection, sql, CancellationToken.None, parameters);
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
