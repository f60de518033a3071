using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Background;

/// <summary>Remembers who had a dead letter tried again or discarded it.</summary>
/// <param name="database">The ledger.</param>
/// <param name="clock">Says when.</param>
public sealed class LetterAnswers(LedgerDatabase database, IClock clock)
{
    /// <summary>It was tried again.</summary>
    public const string Replayed = "replayed";

    /// <summary>It was given up for good.</summary>
    public const string Discarded = "discarded";

    /// <summary>Remembers one.</summary>
    public async Task AddAsync(DeadLetter letter, string answer, string actor, CancellationToken cancellation)
    {
        await using var command = database.Source.CreateCommand("""
            insert into ledger.letter_answer (kind, key, region, reason, died_at, answer, actor, answered_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """);
        foreach (var text in (string?[])[letter.Work.Kind, letter.Work.Key, letter.Work.Region, letter.Reason])
            command.Parameters.Add(Sql.Text(text));
        command.Parameters.Add(Time(letter.DiedAt));
        command.Parameters.Add(Sql.Text(answer));
        command.Parameters.Add(Sql.Text(actor));
        command.Parameters.Add(Time(clock.GetCurrentInstant()));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The latest, of a region or of all.</summary>
    public async Task<IReadOnlyList<LetterAnswer>> LatestAsync(
        string? region, int most, CancellationToken cancellation)
    {
        await using var command = database.Source.CreateCommand("""
            select kind, key, region, reason, died_at, answer, actor, answered_at from ledger.letter_answer
            where $1 is null or region = $1 order by id desc limit $2
            """);
        command.Parameters.Add(Sql.Text(region));
        command.Parameters.Add(Sql.Parameter(most, NpgsqlDbType.Integer));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var answers = new List<LetterAnswer>();
        while (await reader.ReadAsync(cancellation))
            answers.Add(new(
                reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2),
                reader.GetString(3), reader.GetFieldValue<Instant>(4), reader.GetString(5), reader.GetString(6),
                reader.GetFieldValue<Instant>(7)));
        return answers;
    }

    private static NpgsqlParameter Time(Instant instant) =>
        Sql.Time(instant);
}
