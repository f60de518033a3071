using JamsostekLedger.Enrolment;
using Npgsql;

namespace JamsostekLedger.Store.Reading;

/// <summary>Reads members of a programme's roster as they stand now.</summary>
internal static class RosterQuery
{
    /// <summary>All members of a programme.</summary>
    public static Task<IReadOnlyList<RosterMember>> OfProgrammeAsync(
        NpgsqlConnection connection, string region, string programme, CancellationToken cancellation) =>
        ReadAsync(connection, """
            select body::text from ledger.view
            where region = $1 and name = 'roster_member' and key >= $2 and key < $3
            """, [Sql.Text(region), Sql.Text($"{programme}/"), Sql.Text($"{programme}0")], cancellation);

    private static async Task<IReadOnlyList<RosterMember>> ReadAsync(
        NpgsqlConnection connection, string sql, NpgsqlParameter[] parameters, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        return await ViewQueries.ReadAsync<RosterMember>(command, cancellation);
    }
}
