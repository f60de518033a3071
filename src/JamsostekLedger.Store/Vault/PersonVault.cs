using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// Who the random numbers of the facts are. New people are written in the transaction of the append that names them.
/// </summary>
/// <param name="master">The master key.</param>
public sealed class PersonVault(MasterKey master)
{
    /// <summary>
    /// Numbers for people, by what finds them. Those whom the vault does not know get a number that stands only once
    /// <see cref="VaultVisit.WriteAsync"/> has kept them: a refused row leaves nobody behind.
    /// </summary>
    public async Task<VaultVisit> VisitAsync(
        NpgsqlConnection connection, string region, IEnumerable<PersonDetails> people, CancellationToken cancellation)
    {
        var visit = new VaultVisit(master, region);
        visit.Ask(people);
        if (visit.Hashes.Count > 0)
            visit.Resolve(await KnownAsync(connection, region, visit.Hashes, cancellation));
        return visit;
    }

    /// <summary>Opens people's details; one who is unknown or forgotten is left out.</summary>
    public async Task<Dictionary<PersonId, (string? Nik, string? Name)>> OpenAsync(
        LedgerDatabase database, string region, IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        await using var command = database.Source.CreateCommand("""
            select id, wrapped_key, sealed from ledger.person
            where region = $1 and id = any($2) and wrapped_key is not null
            """);
        command.Parameters.Add(Sql.Text(region));
        command.Parameters.Add(Sql.Ids(people.Select(person => person.Value).Distinct()));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var opened = new Dictionary<PersonId, (string?, string?)>();
        while (await reader.ReadAsync(cancellation))
        {
            var id = reader.GetGuid(0);
            var person = new SealedPerson(reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<byte[]>(2));
            opened.Add(new(id), person.Open(master, region, id));
        }

        return opened;
    }

    private static async Task<Dictionary<string, Guid>> KnownAsync(
        NpgsqlConnection connection, string region, IReadOnlyCollection<byte[]> hashes, CancellationToken cancellation)
    {
        // One look into the index each, whatever the planner thinks of a table that nobody has analysed yet.
        await using var command = new NpgsqlCommand("""
            select w.look_up, p.id from unnest($2) as w(look_up)
            cross join lateral (
                select id from ledger.person where region = $1 and look_up = w.look_up offset 0) p
            """, connection)
        {
            Parameters =
            {
                Sql.Text(region),
                Sql.Parameter(hashes.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bytea),
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var known = new Dictionary<string, Guid>();
        while (await reader.ReadAsync(cancellation))
            known.Add(Convert.ToHexString(reader.GetFieldValue<byte[]>(0)), reader.GetGuid(1));
        return known;
    }
}
