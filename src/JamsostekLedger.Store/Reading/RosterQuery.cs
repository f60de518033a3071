using JamsostekLedger.Enrolment;

namespace JamsostekLedger.Store.Reading;

/// <summary>Reads members of a programme's roster as they stand now.</summary>
internal static class RosterQuery
{
    /// <summary>All members of a programme.</summary>
    internal static Task<IReadOnlyList<RosterMember>> OfProgrammeAsync(
        NpgsqlConnection connection, string region, string programme, CancellationToken cancellation) =>
        connection.Query("""
            select body::text from ledger.view
            where region = $1 and name = 'roster_member' and key >= $2 and key < $3
            """, Sql.Text(region), Sql.Text($"{programme}/"), Sql.Text($"{programme}0"))
            .DocumentsAsync<RosterMember>(cancellation);
}
