using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Holds what keeps the ledger append-only in the database itself against the migrations: triggers, what they call, and
/// who may do what. All regions of a database share it.
/// </summary>
internal static class GuardCheck
{
    // Rules and row security are none of ours: the one does something else instead of what was asked, the other hides
    // rows.
    private const string TriggersSql = """
        select n.nspname || '.' || c.relname as on, t.tgname as name, t.tgtype as type,
            t.tgenabled in ('O', 'A') and t.tgqual is null and t.tgattr = '' and t.tgnargs = 0 as is_whole,
            pn.nspname || '.' || p.proname as function, p.prosrc as body
        from pg_trigger t
        join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_proc p on p.oid = t.tgfoid join pg_namespace pn on pn.oid = p.pronamespace
        where n.nspname = any($1) and not t.tgisinternal
        union all
        select n.nspname || '.' || c.relname, r.rulename, null, false, null, null
        from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any($1) and c.relkind in ('r', 'p')
        union all
        select n.nspname || '.' || c.relname, 'row level security', null, false, null, null
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any($1) and c.relrowsecurity
        order by 1, 2
        """;

    // Whatever is granted to others than the owner; what the program's role owns, is a member of and is by itself.
    private const string RightsSql = """
        with acl as (
            select n.nspname::text as on, n.nspowner as owner, n.nspacl as acl
            from pg_namespace n where n.nspname = any($1)
            union all
            select n.nspname || '.' || c.relname, c.relowner, c.relacl
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1)
            union all
            select n.nspname || '.' || c.relname, c.relowner, a.attacl
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any($1) and a.attacl is not null
            union all
            select n.nspname || '.' || p.proname, p.proowner, p.proacl
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = any($1) and p.proacl is not null)
        select case when a.grantee = 0 then 'PUBLIC' else pg_get_userbyid(a.grantee)::text end as role,
            a.privilege_type || case when a.is_grantable then ' WITH GRANT OPTION' else '' end as what, acl.on
        from acl cross join lateral aclexplode(acl.acl) a
        where a.grantee <> acl.owner and not (a.grantee = 0 and a.privilege_type = 'EXECUTE')
        union
        select $2::text, 'OWNER', n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm', 'S') and pg_get_userbyid(c.relowner) = $2
        union
        select $2::text, a.attribute, 'role'
        from pg_roles r cross join lateral (values
            ('SUPERUSER', r.rolsuper), ('CREATEROLE', r.rolcreaterole), ('CREATEDB', r.rolcreatedb),
            ('REPLICATION', r.rolreplication), ('BYPASSRLS', r.rolbypassrls)) a (attribute, has)
        where r.rolname = $2 and a.has
        order by 1, 3, 2
        """;

    private const string MembersSql = """
        select g.rolname as of from pg_auth_members m
        join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid
        where r.rolname = $1 order by 1
        """;

    private static readonly string[] Schemas = [LedgerStore.Schema, "wolverine"];

    public static async Task RunAsync(
        NpgsqlConnection connection, Findings findings, CancellationToken cancellation)
    {
        await TriggersAsync(connection, WrittenGuards.Shipped, findings, cancellation);
        await RightsAsync(connection, WrittenGuards.Shipped, findings, cancellation);
    }

    private static async Task TriggersAsync(
        NpgsqlConnection connection, WrittenGuards written, Findings findings, CancellationToken cancellation)
    {
        var left = written.Triggers.ToDictionary();
        await foreach (var row in connection.Query(TriggersSql, Sql.Texts(Schemas)).RowsAsync(cancellation))
        {
            var (table, name) = (row.Text("on"), row.Text("name"));
            if (row.IsNull("type") || !written.Triggers.TryGetValue((table, name), out var guard))
                findings.Region(FindingKind.GuardExtra,
                    $"Pada {table} ada {name}, yang tidak dibuat migrasi mana pun.");
            else if (row.Flag("is_whole") && row.Value<short>("type") == guard.Type
                && row.Text("function") == guard.Function && row.Text("body") == written.BodyOf(guard.Function))
                left.Remove((table, name));
        }

        foreach (var (table, name) in left.Keys.Order())
            findings.Region(FindingKind.GuardMissing,
                $"Penjaga {name} pada {table} tidak ada, dimatikan, atau bukan yang dibuat migrasi.");
    }

    private static async Task RightsAsync(
        NpgsqlConnection connection, WrittenGuards written, Findings findings, CancellationToken cancellation)
    {
        var rights = connection.Query(RightsSql, Sql.Texts(Schemas), Sql.Text(Migrator.Role));
        await foreach (var row in rights.RowsAsync(cancellation))
        {
            var right = new Right(row.Text("role"), row.Text("what"), row.Text("on"));
            if (!written.Gives(right))
                findings.Region(FindingKind.RightGranted,
                    $"Peran {right.Role} mendapat {right.What} atas {right.On}, yang tidak diberikan migrasi "
                    + "mana pun.");
        }

        var members = connection.Query(MembersSql, Sql.Text(Migrator.Role));
        await foreach (var row in members.RowsAsync(cancellation))
        {
            if (row.Text("of") is var of && !written.MakesMember(Migrator.Role, of))
                findings.Region(FindingKind.RightGranted,
                    $"Peran {Migrator.Role} dapat bertindak sebagai {of}, yang tidak diberikan migrasi mana pun.");
        }
    }
}
