using JamsostekLedger.Store.Background;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Marten.Background;

/// <summary>
/// Work that was given up, in Wolverine's table of dead letters. Of a failure only its safe sentence is kept, no
/// message of an exception and no stack. A letter goes back to the inbox in one transaction: the mark that Wolverine
/// itself would carry out later stops all recovery where the same piece was asked for anew meanwhile.
/// </summary>
/// <param name="source">Connections.</param>
internal sealed class PieceLetters(NpgsqlDataSource source)
{
    private const string Letters = "wolverine.wolverine_dead_letters";

    /// <summary>Those of a region or of all, the latest first.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(string? region, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""
            select id, body, exception_message from {Letters} where message_type = '{PieceEnvelope.MessageType}'
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var letters = new List<DeadLetter>();
        while (await reader.ReadAsync(cancellation))
            letters.Add(PieceEnvelope.ReadDead(
                reader.GetGuid(0), reader.GetFieldValue<byte[]>(1), reader.IsDBNull(2) ? "" : reader.GetString(2)));
        return
        [
            .. letters.Where(letter => region is null || letter.Work.Region == region)
                .OrderByDescending(letter => letter.DiedAt),
        ];
    }

    /// <summary>
    /// Gives up a piece that was begun. One that died before, was asked for anew and died again is the same letter.
    /// </summary>
    public async Task DieAsync(Work work, byte[] begun, int attempts, string reason, Instant at)
    {
        await using var command = source.CreateCommand($"""
            with gone as (
                delete from {PieceRows.Inbox} where id = $1 and body = $2 returning id, message_type, received_at)
            insert into {Letters} (id, body, message_type, received_at, source, exception_type, exception_message,
                sent_at, replayable)
            select id, $3, message_type, received_at, '{PieceEnvelope.Queue}', '{nameof(FailedWorkException)}', $4, $5,
                false from gone
            on conflict (id) do update set body = excluded.body, exception_message = excluded.exception_message,
                sent_at = excluded.sent_at
            """);
        command.Parameters.AddRange((NpgsqlParameter[])
        [
            PieceRows.Id(PieceEnvelope.IdOf(work)), PieceRows.Bytes(begun),
            PieceRows.Bytes(PieceEnvelope.WriteDead(work, attempts, at)), new() { Value = reason }, PieceRows.Time(at),
        ]);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Has a letter tried again from its first attempt; false where there is none of that id.</summary>
    public async Task<bool> ReplayAsync(string id, Instant at, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await TakeAsync(connection, id, cancellation) is not { } work)
            return false;

        // Whoever asked for the same piece anew meanwhile has it tried already.
        await PieceRows.InsertAsync(connection, work, at, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Takes a letter away; false where there is none of that id.</summary>
    public async Task<bool> DiscardAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await TakeAsync(connection, id, cancellation) is not null;
    }

    private static async Task<Work?> TakeAsync(NpgsqlConnection connection, string id, CancellationToken cancellation)
    {
        if (!Guid.TryParse(id, out var number))
            return null;

        await using var command = new NpgsqlCommand($"""
            delete from {Letters} where id = $1 and message_type = '{PieceEnvelope.MessageType}' returning body
            """, connection)
        {
            Parameters = { PieceRows.Id(number) },
        };
        return await command.ExecuteScalarAsync(cancellation) is byte[] kept ? PieceEnvelope.Read(kept) : null;
    }
}
