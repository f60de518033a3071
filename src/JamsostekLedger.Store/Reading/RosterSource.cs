using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// The members of rosters as a relation of <c>key</c> and <c>body</c>, so that one statement asks for them now and as
/// of an earlier day or instant: now they are the kept view; earlier they are folded anew and handed to the database.
/// </summary>
internal sealed class RosterSource
{
    private const string View = "roster_member";

    private static readonly ViewType Type = StreamTypes.Views.Single(view => view.Name == View);

    private readonly IReadOnlyList<(object? Value, NpgsqlDbType Type)> _parameters;

    private RosterSource(string sql, params IReadOnlyList<(object? Value, NpgsqlDbType Type)> parameters) =>
        (Relation, _parameters) = (sql, parameters);

    /// <summary>The relation; its parameters are the first three.</summary>
    public string Relation { get; }

    /// <summary>The members of a programme, or of all where none is named.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="region">Region code.</param>
    /// <param name="programme">Programme's code, or null.</param>
    /// <param name="on">Last value date of facts that are known, or null for all.</param>
    /// <param name="asOf">As recorded at an instant.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<RosterSource> OpenAsync(
        LedgerDatabase database, string region, string? programme, LocalDate? on, AsOf asOf,
        CancellationToken cancellation)
    {
        if (!asOf.IsLatest || (on is { } day && await HasLaterAsync(database, region, day, asOf, cancellation)))
            return await ReplayAsync(database, region, programme, on, asOf, cancellation);

        return programme is null
            ? new($"(select key, body from ledger.view where region = $1 and name = '{View}')",
                Text(region), Text(null), Text(null))
            : new($"""
                (select key, body from ledger.view
                 where region = $1 and name = '{View}' and key >= $2 and key < $3)
                """, Text(region), Text($"{programme}/"), Text($"{programme}0"));
    }

    /// <summary>A statement over the members.</summary>
    public NpgsqlCommand Command(LedgerDatabase database, string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = database.Source.CreateCommand(sql);
        foreach (var (value, type) in _parameters)
            command.Parameters.Add(Sql.Parameter(value, type));
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Reads a member.</summary>
    public static RosterMember Member(string body) => (RosterMember)Type.Read(body);

    // The kept view knows all value dates. It is the view of a day too while no fact of a worker lies after it.
    private static async Task<bool> HasLaterAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation)
    {
        await using var command = JournalSource.Command(database, $"""
            select exists (select from {JournalSource.Sql} j
                where value_date > $5 and unit in ('worker', 'worker-month')
                    and (debit like 'roster:%' or debit like 'cover:%'))
            """, region, asOf);
        command.Parameters.Add(Sql.Parameter(Sql.Date(on), NpgsqlDbType.Date));
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private static async Task<RosterSource> ReplayAsync(
        LedgerDatabase database, string region, string? programme, LocalDate? on, AsOf asOf,
        CancellationToken cancellation)
    {
        var members = new Dictionary<string, RosterMember>();
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await foreach (var recorded in FactQueries.OfPrefixAsync(
                           connection, region, Type.Prefix, asOf.Seq, cancellation))
        {
            if (RosterMember.KeyOf(recorded.Fact) is { } key
                && !(recorded.Fact.ValueDate > on)
                && (programme is null || key[..key.LastIndexOf('/')] == programme))
                members[key] = members.GetValueOrDefault(key, RosterMember.Empty).Evolve(recorded.Fact);
        }

        return new("(select key, body from unnest($1, $2::jsonb[]) as m(key, body) where $3::varchar is null)",
            (members.Keys.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar),
            (members.Values.Select(Type.Write).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text),
            Text(null));
    }

    private static (object? Value, NpgsqlDbType Type) Text(string? value) => (value, NpgsqlDbType.Varchar);
}
