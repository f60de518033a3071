using JamsostekLedger.Files;

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
    public Task AddAsync(DeadLetter letter, string answer, string actor, CancellationToken cancellation) =>
        database.Source.Query("""
            insert into ledger.letter_answer (kind, key, region, reason, died_at, answer, actor, answered_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            Sql.Text(letter.Piece.Kind), Sql.Text(letter.Piece.Key), Sql.Text(letter.Piece.Region),
            Sql.Text(letter.Reason), Sql.Time(letter.DiedAt), Sql.Text(answer), Sql.Text(NikText.Masked(actor)),
            Sql.Time(clock.GetCurrentInstant())).RunAsync(cancellation);

    /// <summary>The latest, of a region or of all.</summary>
    public Task<IReadOnlyList<LetterAnswer>> LatestAsync(string? region, int most, CancellationToken cancellation) =>
        database.Source.Query("""
            select kind, key, region, reason, died_at, answer, actor, answered_at from ledger.letter_answer
            where $1 is null or region = $1 order by id desc limit $2
            """, Sql.Text(region), Sql.Count(most)).ListAsync(
            row => new LetterAnswer(
                row.Text("kind"), row.Text("key"), row.TextOrNull("region"), row.Text("reason"), row.Time("died_at"),
                row.Text("answer"), row.Text("actor"), row.Time("answered_at")),
            cancellation);
}
