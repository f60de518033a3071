using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>Finds cases in the kept view.</summary>
internal static class ClaimCaseQueries
{
    // Each is looked up in an index that leaves no choice: by its number, and by its worker where the region stands
    // within the key.
    private const string Found = """
        with asked as materialized (
            select v.body from (select 'claim_case' as name offset 0) n cross join unnest($2) as w(key)
            cross join lateral (
                select body from ledger.view where region = $1 and name = n.name and key = w.key offset 0) v)
        select body::text from asked
        union
        select v.body::text from (
            select body -> 'notice' ->> 'worker' as worker from asked union select unnest($3)) w
        cross join lateral (
            select body from ledger.view
            where name = 'claim_case' and region || ' ' || (body -> 'notice' ->> 'worker') = $1 || ' ' || w.worker
            offset 0) v
        """;

    /// <summary>The cases with these numbers, and all cases of their workers and of these.</summary>
    internal static Task<IReadOnlyList<ClaimCase>> FindAsync(
        NpgsqlConnection connection, string region, IReadOnlyCollection<string> claims,
        IReadOnlyCollection<PersonId> workers, CancellationToken cancellation) => connection.Query(
        Found, Sql.Text(region), Sql.Texts(claims), Sql.Texts(workers.Select(worker => $"{worker.Value}")))
        .DocumentsAsync<ClaimCase>(cancellation);

    /// <summary>All cases as recorded at an instant, by facts up to a day.</summary>
    public static async Task<IReadOnlyList<ClaimCase>> FoldedAsync(
        Moment moment, LocalDate? on, CancellationToken cancellation)
    {
        var cases = new SortedDictionary<string, ClaimCase>(StringComparer.Ordinal);
        await foreach (var recorded in FactQueries.OfCasesAsync(moment, cancellation))
        {
            if (!(recorded.Fact.ValueDate > on) && ClaimCase.KeyOf(recorded.Fact) is { } key)
                cases[key] = (cases.GetValueOrDefault(key) ?? ClaimCase.Empty).Evolve(recorded.Fact);
        }

        // A payment may be dated before the notice that made a case of its claim.
        return [.. cases.Values.Where(found => found.Notice is not null)];
    }
}
