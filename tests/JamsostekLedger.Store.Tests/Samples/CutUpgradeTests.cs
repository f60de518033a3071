using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Tests.Recording;
using JamsostekLedger.Store.Vault;
using JasperFx;
using Marten;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Samples;

/// <summary>
/// A ledger of the version before Marten, whose upgrade was cut off at any of its steps and run again.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class CutUpgradeTests(TestCluster cluster) : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private string _template = "";

    private LedgerHome Home => new(_folder.Path);

    public async Task InitializeAsync()
    {
        _template = await cluster.NewDatabaseAsync();
        await BeforeMarten.RestoreAsync(Home, _template);
        NpgsqlConnection.ClearAllPools();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    // A line that dies before the n-th question is all that a kill can be: the server has done what it was asked
    // before and hears no more.
    [Trait("Postgres", "one")]
    [Fact]
    public async Task Whatever_it_was_cut_at_the_next_one_makes_what_an_uncut_one_makes()
    {
        // Roles are the whole server's, and are made by whoever comes first.
        await Migrator.MigrateAsync(await CopyAsync());
        var uncut = await CopyAsync();
        int questions;
        await using (var proxy = new CountingProxy(uncut))
        {
            (await Migrator.MigrateAsync(proxy.ConnectionString)).ShouldNotBeEmpty();
            questions = proxy.Take().Count;
        }

        var made = await StateAsync(uncut);
        await ShouldBeInOrderAsync(uncut);
        for (var at = 1; at <= questions; at++)
        {
            var cut = await CopyAsync();
            await using (var proxy = new CountingProxy(cut) { CutAt = at })
            {
                // Marten says by itself what happened to it; the rest are the driver's words.
                await Should.ThrowAsync<Exception>(() => Migrator.MigrateAsync(proxy.ConnectionString), $"{at}");
                proxy.Cuts.ShouldBe(1);
            }

            await Migrator.MigrateAsync(cut);

            (await StateAsync(cut)).ShouldBe(made, $"cut at question {at} of {questions}");
            (await Migrator.MigrateAsync(cut)).ShouldBeEmpty();
        }
    }

    private async Task ShouldBeInOrderAsync(string connection)
    {
        await using var database = LedgerDatabase.Attach(DatabaseLogins.Of(connection).Program);
        await using var owner = NpgsqlDataSource.Create(connection);
        using var store = DocumentStore.For(options => LedgerStore.Configure(options, owner, AutoCreate.None));
        await store.Storage.Database.AssertDatabaseMatchesConfigurationAsync();
        foreach (var region in BeforeMarten.Regions)
            (await Verifier.VerifyAsync(database, new Checkpoints(database, Home, new TestClock()),
                new(MasterKeys.FromEnvironmentOr(Home.Keys)), region)).Findings.ShouldBeEmpty();
    }

    private async Task<string> CopyAsync()
    {
        var to = await cluster.NewDatabaseAsync(new NpgsqlConnectionStringBuilder(_template).Database);
        return new NpgsqlConnectionStringBuilder(to) { Pooling = false }.ConnectionString;
    }

    // Every table, index, right and row, but for the instants at which the upgrade itself ran.
    private static async Task<List<string>> StateAsync(string connection)
    {
        await using var owner = NpgsqlDataSource.Create(connection);
        var state = new List<string>();
        var tables = await LinesAsync(owner, """
            select c.oid::regclass || coalesce(' ' || array_to_string(array(select x::text from unnest(c.relacl) x
                order by 1), ' '), '') from pg_class c
            where relnamespace in ('ledger'::regnamespace, 'wolverine'::regnamespace) and relkind in ('r', 'v', 'S')
            union all
            select format('%s.%s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod)) || attnotnull
                || coalesce(pg_get_expr(adbin, adrelid), '')
            from pg_attribute a join pg_class c on c.oid = attrelid and relkind = 'r' and relnamespace in
                ('ledger'::regnamespace, 'wolverine'::regnamespace)
            left join pg_attrdef on adrelid = attrelid and adnum = attnum where attnum > 0 and not attisdropped
            union all select indexdef from pg_indexes where schemaname in ('ledger', 'wolverine')
            union all select conrelid::regclass || pg_get_constraintdef(oid) from pg_constraint
            where connamespace in ('ledger'::regnamespace, 'wolverine'::regnamespace)
            union all select pg_get_functiondef(oid) || coalesce(proacl::text, '') from pg_proc
            where pronamespace in ('ledger'::regnamespace, 'wolverine'::regnamespace)
            union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            union all select nspname from pg_namespace
            """);
        state.AddRange(tables);
        foreach (var table in await LinesAsync(owner, """
            select c.oid::regclass::text from pg_class c
            where relnamespace in ('ledger'::regnamespace, 'wolverine'::regnamespace) and relkind = 'r' order by 1
            """))
            state.AddRange((await LinesAsync(owner, $"""
                select row_to_json(t)::jsonb - array['applied_at', 'execution_time', 'body']
                    || jsonb_build_object('in', '{table}')
                from {table} t
                """)));
        await using var database = LedgerDatabase.Attach(DatabaseLogins.Of(connection).Program);
        var work = new BackgroundWork(database.Source, new TestClock());
        state.AddRange((await work.WaitingAsync(null)).Select(waiting => $"waits {waiting.Piece}"));
        state.AddRange((await work.Letters.ListAsync(null)).Select(letter => $"{letter}"));
        return [.. state.Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> LinesAsync(NpgsqlDataSource owner, string sql)
    {
        await using var command = owner.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
