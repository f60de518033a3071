using JamsostekLedger.Store.Reading;
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

    private const string All =
        $"select id, body, exception_message, coalesce(failed_at, sent_at) as died_at from {Table}";

    /// <summary>Those of a region or of all, the latest first.</summary>
    public Task<IReadOnlyList<DeadLetter>> ListAsync(string? region, CancellationToken cancellation = default) =>
        ReadAsync(source.Query(All), region, cancellation);

    /// <summary>The same beside what is read of a moment.</summary>
    public static Task<IReadOnlyList<DeadLetter>> ListAsync(
        Moment moment, string? region, CancellationToken cancellation = default) =>
        ReadAsync(moment.Connection.Query(All), region, cancellation);

    /// <summary>Has a letter tried again from its first attempt; false where there is none of that id.</summary>
    public async Task<bool> ReplayAsync(string id, CancellationToken cancellation = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await TakeAsync(connection, id, cancellation) is not { } piece)
            return false;

        await connection.RunAsync([Outbox.Insert(piece, clock.GetCurrentInstant())], cancellation);
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
            Sql.Id(envelope.Id), Sql.Bytes(EnvelopeSerializer.Serialize(envelope)),
            Sql.Text(envelope.MessageType), Sql.Text($"{envelope.Destination}"),
            Sql.Text(typeof(HopelessWorkException).FullName), Sql.Text(reason),
            Sql.Time(diedAt));
    }

    private static async Task<IReadOnlyList<DeadLetter>> ReadAsync(
        NpgsqlCommand asked, string? region, CancellationToken cancellation)
    {
        var letters = await asked.ListAsync(
            row =>
            {
                var envelope = EnvelopeSerializer.Deserialize(row.Bytes("body"));
                return new DeadLetter(
                    $"{row.Id("id")}", WorkEnvelope.PieceOf(envelope), envelope.Attempts,
                    row.TextOrNull("exception_message") ?? "", row.Time("died_at"));
            },
            cancellation);
        return
        [
            .. letters.Where(letter => region is null || letter.Piece.Region == region)
                .OrderByDescending(letter => letter.DiedAt),
        ];
    }

    private static async Task<Piece?> TakeAsync(
        NpgsqlConnection connection, string id, CancellationToken cancellation) =>
        Guid.TryParse(id, out var number)
        && await connection.Query($"delete from {Table} where id = $1 returning body", Sql.Id(number))
            .ValueAsync<byte[]>(cancellation) is { } kept
            ? WorkEnvelope.Read(kept)
            : null;
}
