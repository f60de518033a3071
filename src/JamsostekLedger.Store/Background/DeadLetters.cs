using System.Globalization;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// The table of work that was given up, for engines that have none of their own. Each statement goes into a transaction
/// of the engine's, so that a piece is either with the engine or here.
/// </summary>
/// <param name="database">The ledger.</param>
/// <param name="clock">Says when one died.</param>
public sealed class DeadLetters(LedgerDatabase database, IClock clock)
{
    /// <summary>Those of a region or of all, the latest first.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(string? region, CancellationToken cancellation)
    {
        await using var command = database.Source.CreateCommand("""
            select id, kind, key, region, body, attempts, reason, died_at from ledger.dead_letter
            where $1 is null or region = $1 order by died_at desc, id desc
            """);
        command.Parameters.Add(Sql.Text(region));
        return await ReadAsync(command, cancellation);
    }

    /// <summary>
    /// Keeps a piece that was given up. One that died before, was replayed in the middle of a crash and died again is
    /// the same letter.
    /// </summary>
    public async Task KeepAsync(
        NpgsqlConnection connection, Work work, int attempts, string reason, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("""
            insert into ledger.dead_letter (kind, key, region, body, attempts, reason, died_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (kind, key) do update set region = excluded.region, body = excluded.body,
                attempts = excluded.attempts, reason = excluded.reason, died_at = excluded.died_at
            """, connection)
        {
            Parameters =
            {
                Sql.Text(work.Kind), Sql.Text(work.Key), Sql.Text(work.Region), Sql.Text(work.Body),
                Sql.Parameter(attempts, NpgsqlDbType.Integer), Sql.Text(reason),
                Sql.Time(clock.GetCurrentInstant()),
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Takes a letter away; null where there is none of that id.</summary>
    public static async Task<DeadLetter?> TakeAsync(
        NpgsqlConnection connection, string id, CancellationToken cancellation)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;

        await using var command = new NpgsqlCommand("""
            delete from ledger.dead_letter where id = $1
            returning id, kind, key, region, body, attempts, reason, died_at
            """, connection)
        {
            Parameters = { Sql.Number(number) },
        };
        return await ReadAsync(command, cancellation) is [var taken] ? taken : null;
    }

    private static async Task<List<DeadLetter>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var letters = new List<DeadLetter>();
        while (await reader.ReadAsync(cancellation))
            letters.Add(new(
                reader.GetInt64(0).ToString(CultureInfo.InvariantCulture),
                new(reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3),
                    reader.GetString(4)),
                reader.GetInt32(5), reader.GetString(6), reader.GetFieldValue<Instant>(7)));
        return letters;
    }
}
