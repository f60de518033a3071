using JamsostekLedger.Store.Append;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Wolverine.Runtime.Serialization;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// Work that was given up, in Wolverine's table of dead letters. A letter goes back to the inbox in one transaction:
/// the mark that Wolverine itself would carry out later fails for all letters where one of them was asked for anew.
/// </summary>
/// <param name="source">Connections.</param>
/// <param name="clock">Says what time it is.</param>
public sealed class DeadLetters(NpgsqlDataSource source, IClock clock)
{
    private const string Table = $"{WorkEnvelope.Schema}.wolverine_dead_letters";

    /// <summary>Those of a region or of all, the latest first.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(string? region, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            $"select id, body, exception_message, coalesce(failed_at, sent_at) from {Table}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var letters = new List<DeadLetter>();
        while (await reader.ReadAsync(cancellation))
        {
            var envelope = EnvelopeSerializer.Deserialize(reader.GetFieldValue<byte[]>(1));
            letters.Add(new(
                $"{reader.GetGuid(0)}", WorkEnvelope.PieceOf(envelope), envelope.Attempts,
                reader.IsDBNull(2) ? "" : reader.GetString(2), reader.GetFieldValue<Instant>(3)));
        }

        return
        [
            .. letters.Where(letter => region is null || letter.Piece.Region == region)
                .OrderByDescending(letter => letter.DiedAt),
        ];
    }

    /// <summary>Has a letter tried again from its first attempt; false where there is none of that id.</summary>
    public async Task<bool> ReplayAsync(string id, CancellationToken cancellation = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await TakeAsync(connection, id, cancellation) is not { } piece)
            return false;

        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { Outbox.Insert(piece, clock.GetCurrentInstant()) },
        };
        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Gives a letter up for good; false where there is none of that id.</summary>
    public async Task<bool> DiscardAsync(string id, CancellationToken cancellation = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await TakeAsync(connection, id, cancellation) is not null;
    }

    /// <summary>The statement that keeps a letter, for work that an earlier version gave up.</summary>
    internal static NpgsqlBatchCommand Insert(Piece piece, int attempts, string reason, Instant diedAt)
    {
        var envelope = WorkEnvelope.Of(piece, diedAt);
        envelope.Attempts = attempts;
        return Sql.Command($"""
            insert into {Table} (id, body, message_type, received_at, source, exception_type, exception_message,
                sent_at, failed_at, first_failed_at, replayable)
            values ($1, $2, $3, $4, '{WorkEnvelope.Source}', $5, $6, $7, $7, $7, false)
            on conflict (id) do nothing
            """,
            Sql.Parameter(envelope.Id, NpgsqlDbType.Uuid),
            Sql.Parameter(EnvelopeSerializer.Serialize(envelope), NpgsqlDbType.Bytea),
            Sql.Text(envelope.MessageType), Sql.Text($"{envelope.Destination}"),
            Sql.Text(typeof(HopelessWorkException).FullName), Sql.Text(reason),
            Sql.Time(diedAt));
    }

    private static async Task<Piece?> TakeAsync(NpgsqlConnection connection, string id, CancellationToken cancellation)
    {
        if (!Guid.TryParse(id, out var number))
            return null;

        await using var command = new NpgsqlCommand($"delete from {Table} where id = $1 returning body", connection)
        {
            Parameters = { Sql.Parameter(number, NpgsqlDbType.Uuid) },
        };
        return await command.ExecuteScalarAsync(cancellation) is byte[] kept ? WorkEnvelope.Read(kept) : null;
    }
}
