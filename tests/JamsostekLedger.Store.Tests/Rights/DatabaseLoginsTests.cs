using JamsostekLedger.Store.Cluster;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Rights;

/// <summary>A PostgreSQL that somebody else looks after, with log-ins that its administrator gives.</summary>
[Collection(TestCluster.Collection)]
public sealed class DatabaseLoginsTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly string _owner = $"kas_{Guid.NewGuid():n}"[..20];
    private string _database = "";

    private string Administrator { get; set; } = "";

    public async Task InitializeAsync()
    {
        Administrator = await cluster.NewDatabaseAsync();
        _database = new NpgsqlConnectionStringBuilder(Administrator).Database!;
        await DoAsync($"create role {_owner} login createrole password 'pertama'");
        await DoAsync($"alter database {_database} owner to {_owner}");
        // It is the whole server's, and another ledger has made it.
        await Migrator.MigrateAsync(await cluster.NewDatabaseAsync());
        await DoAsync($"grant jamsostek_app to {_owner} with admin option");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_owner_alone_makes_the_programs_log_in_and_gives_it_a_new_password_with_its_own()
    {
        await using (var first = await LedgerDatabase.OpenAsync(As(_owner, "pertama")))
            (await AskAsync(first, "select current_user::text")).ShouldBe($"{_owner}_program");

        await DoAsync($"alter role {_owner} password 'kedua'");
        await using var second = await LedgerDatabase.OpenAsync(As(_owner, "kedua"));
        (await AskAsync(second, "select current_user::text")).ShouldBe($"{_owner}_program");
        (await AskAsync(second, """
            select string_agg(rolname::text, ' ' order by 1) from pg_roles where pg_has_role(oid, 'member')
            """)).ShouldBe($"jamsostek_app {_owner}_program");
    }

    [Fact]
    public async Task A_log_in_that_is_given_beside_the_owners_is_made_by_the_migration()
    {
        var program = $"{_owner}_server";
        await using (var database = await LedgerDatabase.OpenAsync(
                         DatabaseLogins.Given(As(program, "rahasia"), As(_owner, "pertama")), LedgerDatabase.OfVerb))
            (await AskAsync(database, "select current_user::text")).ShouldBe(program);

        // From now on the server need not know the owner.
        var home = new LedgerHome("nowhere") { Database = As(program, "rahasia") };
        await using var lease = await EmbeddedCluster.LeaseAsync(home);
        var logins = await DatabaseLogins.FindAsync(home, lease, default);
        logins.Owner.ShouldBeNull();
        await using var alone = await LedgerDatabase.OpenAsync(logins, LedgerDatabase.OfVerb);
        (await AskAsync(alone, "select count(*)::text from ledger.head")).ShouldBe("0");
    }

    [Fact]
    public async Task A_program_alone_on_a_database_that_is_not_migrated_says_what_to_run()
    {
        await DoAsync($"create role {_owner}_server login password 'rahasia'");
        var refusal = await Should.ThrowAsync<ClusterUnavailableException>(() => LedgerDatabase.OpenAsync(
            DatabaseLogins.Given(As($"{_owner}_server", "rahasia"), null), LedgerDatabase.OfVerb));
        refusal.Message.ShouldContain("jamsostek database migrate");
        refusal.Message.ShouldContain("JAMSOSTEK_DATABASE_OWNER");
    }

    [Theory]
    [InlineData("superuser")]
    [InlineData("in role pg_execute_server_program")]
    [InlineData("createrole")]
    public async Task A_log_in_that_may_do_more_than_the_program_does_is_refused(string more)
    {
        await DoAsync($"create role {_owner}_strong login password 'rahasia' {more}");
        var refusal = await Should.ThrowAsync<ClusterUnavailableException>(() => LedgerDatabase.OpenAsync(
            DatabaseLogins.Given(As($"{_owner}_strong", "rahasia"), As(_owner, "pertama")), LedgerDatabase.OfVerb));
        refusal.Message.ShouldContain($"{_owner}_strong may do more");
    }

    [Fact]
    public async Task The_owner_itself_is_no_log_in_of_the_program()
    {
        var refusal = await Should.ThrowAsync<ClusterUnavailableException>(() => LedgerDatabase.OpenAsync(
            DatabaseLogins.Given(As(_owner, "pertama"), As(_owner, "pertama")), LedgerDatabase.OfVerb));
        refusal.Message.ShouldContain("may do more");
    }

    [Fact]
    public async Task An_owner_that_may_make_no_roles_says_what_an_administrator_runs()
    {
        await DoAsync($"alter role {_owner} nocreaterole");
        var refusal = await Should.ThrowAsync<ClusterUnavailableException>(
            () => LedgerDatabase.OpenAsync(As(_owner, "pertama")));
        refusal.Message.ShouldContain($"create role \"{_owner}_program\" login");

        // And so it is done.
        await DoAsync($"create role {_owner}_server login password 'rahasia' in role jamsostek_app");
        await using var database = await LedgerDatabase.OpenAsync(
            DatabaseLogins.Given(As($"{_owner}_server", "rahasia"), As(_owner, "pertama")), LedgerDatabase.OfVerb);
        (await AskAsync(database, "select current_user::text")).ShouldBe($"{_owner}_server");
    }

    [Fact]
    public async Task A_wrong_password_is_a_sentence()
    {
        await using (await LedgerDatabase.OpenAsync(As(_owner, "pertama")))
        {
        }

        var refusal = await Should.ThrowAsync<ClusterUnavailableException>(() => LedgerDatabase.OpenAsync(
            DatabaseLogins.Given(As($"{_owner}_program", "salah"), null), LedgerDatabase.OfVerb));
        refusal.Message.ShouldBe($"PostgreSQL refuses the log-in {_owner}_program that JAMSOSTEK_DATABASE names.");
    }

    // A hundred and ten who ask at once, as many as there are requests in a bad minute.
    [Fact]
    public async Task A_server_under_110_clients_leaves_room_for_a_verb_and_an_administrator()
    {
        var connection = await cluster.NewDatabaseAsync();
        await using var server = await LedgerDatabase.OpenAsync(connection);
        using var enough = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 110).Select(_ => Task.Run(async () =>
        {
            await using var command = server.Source.CreateCommand("select pg_sleep(600)");
            await Should.ThrowAsync<Exception>(() => command.ExecuteNonQueryAsync(enough.Token));
        })).ToArray();
        await using var administrator = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await administrator.OpenAsync();
        await UntilAsync(administrator, LedgerDatabase.OfServer);

        await using (var verb = await LedgerDatabase.OpenAsync(
                         DatabaseLogins.Of(connection), LedgerDatabase.OfVerb).WaitAsync(TimeSpan.FromSeconds(10)))
            (await AskAsync(verb, "select 'answers'")).ShouldBe("answers");

        await enough.CancelAsync();
        await Task.WhenAll(clients);
    }

    [Fact]
    public async Task A_small_PostgreSQL_is_not_filled_and_a_number_that_is_given_is_kept()
    {
        await using var asked = await LedgerDatabase.OpenAsync(
            DatabaseLogins.Of(await cluster.NewDatabaseAsync()), most: 500);
        Most(asked).ShouldBe((100 - 3) * 6 / 10);
        await using var given = await LedgerDatabase.OpenAsync(
            DatabaseLogins.Of($"{await cluster.NewDatabaseAsync()};Maximum Pool Size=7"), most: 500);
        Most(given).ShouldBe(7);

        static int Most(LedgerDatabase database) =>
            new NpgsqlConnectionStringBuilder(database.Source.ConnectionString).MaxPoolSize;
    }

    private static async Task UntilAsync(NpgsqlConnection administrator, long connections)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var count = new NpgsqlCommand("""
            select count(*) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(600)%'
                and pid <> pg_backend_pid()
            """, administrator);
        while ((long)(await count.ExecuteScalarAsync(limit.Token))! is var there && there != connections)
        {
            there.ShouldBeLessThan(connections);
            await Task.Delay(50, limit.Token);
        }
    }

    private string As(string user, string password) => new NpgsqlConnectionStringBuilder(Administrator)
    {
        Username = user, Password = password,
    }.ConnectionString;

    private async Task DoAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Administrator) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> AskAsync(LedgerDatabase database, string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync();
    }
}
