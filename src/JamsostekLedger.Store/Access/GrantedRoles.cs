using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Access;

/// <summary>Looks up which roles accounts have.</summary>
internal static class GrantedRoles
{
    /// <summary>The region of a role that the operator of the machine gave for all of them.</summary>
    public const string Everywhere = "all";

    // Each account and each document is looked up in its index, whatever the planner knows of small tables.
    private const string Sql = """
        select w.name, r.role from unnest($2) as w(name)
        cross join lateral (
            select a.name from ledger.account a where a.name = w.name and a.disabled_at is null offset 0) a
        cross join lateral (
            select s.role from ledger.standing_role s where s.account = a.name and s.region in ($1, 'all')
            union
            select jsonb_array_elements_text(v.body -> 'roles') from ledger.view v
            where v.region = $1 and v.name = 'account_roles' and v.key = a.name) r
        """;

    /// <summary>The roles of some accounts in a region.</summary>
    public static async Task<ILookup<string, string>> OfAsync(
        NpgsqlConnection connection, Region region, IReadOnlyCollection<string> accounts,
        CancellationToken cancellation) =>
        (await connection.Query(Sql, Store.Sql.Text(region.Code), Store.Sql.Texts(accounts))
            .ListAsync(row => (Account: row.Text("name"), Role: row.Text("role")), cancellation))
        .ToLookup(found => found.Account, found => found.Role);
}
