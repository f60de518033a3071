using JamsostekLedger.Store.Tests.Samples;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Rights;

/// <summary>What somebody can do who has the program's connection, an injected statement say.</summary>
[Collection(TestCluster.Collection)]
public sealed class ProgramRightsTests(TestCluster cluster)
{
    public static TheoryData<string> Attacks { get; } = new(
        "reset role; copy (select 1) to program 'true'",
        "reset session authorization; copy (select 1) to program 'true'",
        "set role none; copy (select 1) to program 'true'",
        "set role jamsostek",
        "set session authorization jamsostek",
        "copy (select 1) to program 'true'",
        "copy (select 1) to '/tmp/jamsostek-attack'",
        "copy ledger.person from program 'true'",
        "select pg_read_file('postgresql.conf')",
        "select pg_ls_dir('.')",
        "select lo_export(lo_from_bytea(0, '\\x00'), '/tmp/jamsostek-attack')",
        "create role attacker superuser",
        "create role attacker",
        "alter role current_user superuser",
        "grant jamsostek to current_user",
        "grant pg_execute_server_program to current_user",
        "create database attack",
        "create schema attack",
        "alter system set fsync = off",
        "create function ledger.attack() returns int language sql as 'select 1'",
        "drop trigger append_only on ledger.journal",
        "alter table ledger.journal owner to current_user",
        "grant update on ledger.journal to current_user; update ledger.journal set amount = amount");

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task The_program_cannot_leave_its_place(string sql)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await RefusedAsync(ledger.Database.Source, sql);
    }

    [Fact]
    public async Task Neither_can_options_of_the_connection_make_it_somebody_else()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await using var other = LedgerDatabase.Attach($"{ledger.Program};Options=-c role=jamsostek");
        (await Should.ThrowAsync<PostgresException>(() => other.Source.OpenConnectionAsync().AsTask()))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_ledger_of_an_earlier_version_gets_the_log_in_when_it_is_opened()
    {
        var connection = await cluster.NewDatabaseAsync();
        using var folder = new TestFolder();
        await BeforeMarten.RestoreAsync(new(folder.Path), connection);

        await using var database = await LedgerDatabase.OpenAsync(connection);

        (await AskAsync(database.Source, "select current_user || ' ' || session_user"))
            .ShouldBe("jamsostek_program jamsostek_program");
        await RefusedAsync(database.Source, "copy (select 1) to program 'true'");
        await RefusedAsync(database.Source, "update ledger.journal set amount = amount + 1");
    }

    private static async Task RefusedAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        var refusal = await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, refusal.MessageText);
    }

    private static async Task<string?> AskAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync();
    }
}
