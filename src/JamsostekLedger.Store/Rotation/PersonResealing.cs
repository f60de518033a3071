using System.Security.Cryptography;
using System.Text.Json;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Rotation;

/// <summary>
/// Brings people who were sealed by an earlier version to what is sealed now: bound to what finds them, with a count of
/// their corrections. What stands in the database by then is taken for right. It can be done again at any time.
/// </summary>
internal static class PersonResealing
{
    private const int BatchSize = 4_000;

    private const string Next = """
        select p.region, p.id, p.look_up, p.wrapped_key, p.sealed, c.corrections, b.before
        from (
            select * from ledger.person
            where (region, id) > ($1, $2) and wrapped_key is not null order by region, id limit $3) p
        cross join lateral (
            select count(*)::integer as corrections from ledger.mt_events
            where tenant_id = p.region and stream_id = 'person/' || replace(p.id::varchar, '-', '')
                and type in ('nik_corrected', 'person_corrected') offset 0) c
        left join (select region, id, array_agg(look_up) as before from ledger.person_before group by region, id) b
            on b.region = p.region and b.id = p.id
        order by p.region, p.id
        """;

    /// <summary>Goes through all people; one whom nobody can read stays as it is.</summary>
    /// <returns>How many were sealed anew.</returns>
    public static async Task<long> RunAsync(
        NpgsqlConnection connection, MasterKeys masters, VaultKey inForce, CancellationToken cancellation)
    {
        var again = 0L;
        var (region, id) = ("", Guid.Empty);
        while (await Retry.OnRollbackAsync(
                   () => BatchAsync(connection, masters, inForce, region, id, cancellation), cancellation)
               is { Read: > 0 } batch)
        {
            again += batch.Again;
            (region, id) = batch.Last;
        }

        return again;
    }

    private static async Task<Batch> BatchAsync(
        NpgsqlConnection connection, MasterKeys masters, VaultKey inForce, string region, Guid id,
        CancellationToken cancellation)
    {
        var people = await connection.Query(Next, Sql.Text(region), Sql.Id(id), Sql.Number((long)BatchSize)).ListAsync(
            row => new
            {
                Region = row.Text("region"), Id = row.Id("id"), Was = PersonRows.Kept(row)!,
                Corrections = row.Count("corrections"),
                Before = row.IsNull("before") ? [] : row.Value<byte[][]>("before"),
            }, cancellation);
        var left = people.AsParallel().AsOrdered()
            .Select(person => (Person: person, Again: Again(() => person.Was.Counted(
                person.Corrections, person.Before, masters, inForce, person.Region, person.Id))))
            .Where(one => one.Again is not null).ToList();
        if (left.Count > 0)
        {
            // Whoever was forgotten or written anew in between is not as it was, and is left alone.
            await connection.Query("""
                update ledger.person p set wrapped_key = w.wrapped_key, sealed = w.sealed
                from unnest($1, $2, $3, $4, $5) as w(region, id, was, wrapped_key, sealed)
                where p.region = w.region and p.id = w.id and p.sealed = w.was
                """,
                Sql.Texts(left.Select(one => one.Person.Region)), Sql.Ids(left.Select(one => one.Person.Id)),
                Sql.Bytes(left.Select(one => one.Person.Was.Sealed)),
                Sql.Bytes(left.Select(one => one.Again!.WrappedKey)),
                Sql.Bytes(left.Select(one => one.Again!.Sealed))).RunAsync(cancellation);
        }

        return new(people.Count, left.Count, people.Count == 0 ? default : (people[^1].Region, people[^1].Id));
    }

    private static SealedPerson? Again(Func<SealedPerson?> counted)
    {
        try
        {
            return counted();
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record Batch(int Read, int Again, (string Region, Guid Id) Last);
}
