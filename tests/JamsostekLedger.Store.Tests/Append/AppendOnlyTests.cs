using JamsostekLedger.Store.Tests.Proof;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Append;

[Collection(TestCluster.Collection)]
public sealed class AppendOnlyTests(TestCluster cluster)
{
    public static TheoryData<string> Changes { get; } = new(
        "update ledger.mt_events set data = '{}'",
        "update ledger.mt_events set version = version + 100",
        "update ledger.mt_events set is_archived = true, type = 'x'",
        "update ledger.fact set seq = seq + 100",
        "update ledger.journal set amount = amount + 1",
        "update ledger.block set hash = root",
        "delete from ledger.mt_events",
        "delete from ledger.fact",
        "delete from ledger.journal",
        "delete from ledger.block",
        "truncate ledger.mt_events cascade",
        "truncate ledger.fact",
        "truncate ledger.journal",
        "truncate ledger.block",
        "delete from ledger.mt_events where seq_id = 1",
        "insert into ledger.fact select * from ledger.fact on conflict (region, seq) do update set id = gen_random_uuid()");

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_application_has_no_right_to_change_what_was_recorded(string sql)
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await using var command = ledger.Database.Source.CreateCommand(sql);

        (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync()))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_trigger_refuses_it_to_the_owner_of_the_tables(string sql)
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await using var command = ledger.Owner.CreateCommand(sql);

        var refusal = await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        refusal.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        refusal.MessageText.ShouldContain("append-only");
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("drop table ledger.journal")]
    [InlineData("alter table ledger.journal disable trigger append_only")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("delete from ledger.head")]
    [InlineData("delete from ledger.mt_streams")]
    [InlineData("delete from ledger.person")]
    [InlineData("insert into ledger.migration values ('x', 'x')")]
    [InlineData("delete from ledger.upload")]
    [InlineData("delete from ledger.letter_answer")]
    [InlineData("update ledger.letter_answer set actor = 'x'")]
    [InlineData("create table ledger.mine ()")]
    public async Task The_application_cannot_go_round_it(string sql)
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await using var command = ledger.Database.Source.CreateCommand(sql);
        (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync()))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    // A stream that is archived stays in the ledger; Marten only leaves it out of its own reads.
    [Fact]
    public async Task Archiving_a_stream_is_allowed_and_changes_no_proof()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await using var command = ledger.Owner.CreateCommand("""
            update ledger.mt_streams set is_archived = true where id = 'claim/K-1';
            update ledger.mt_events set is_archived = true where stream_id = 'claim/K-1'
            """);
        (await command.ExecuteNonQueryAsync()).ShouldBe(6);
        (await ledger.AskAsync<long>("select count(*) from ledger.mt_events where is_archived")).ShouldBe(4);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    // What is applied to a new database, Marten's and Wolverine's part last.
    private static readonly string[] Applied =
    [
        "0001-ledger", "0002-premiums", "0004-vault", "0005-claim-cases", "0006-background", "0007-web-hooks",
        "0010-settlement", "0011-secrets", "0013-restores", "0014-moved", "0015-spelling", "0016-file-maps",
        "0017-periods", "0018-office", "0019-case-worker", "0020-accounts",
        "0022-by-account", "marten-9.58.0.0", "wolverine",
    ];

    [Fact]
    public async Task Migrations_are_applied_once()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        (await Migrator.MigrateAsync(ledger.ConnectionString)).ShouldBeEmpty();
        (await ledger.LinesAsync("select name from ledger.migration order by 1")).ShouldBe(Applied);
    }

    [Fact]
    public async Task Many_who_migrate_at_once_migrate_once()
    {
        var connection = await cluster.NewDatabaseAsync();
        var applied = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Migrator.MigrateAsync(connection)));
        applied.SelectMany(names => names).ShouldBe(Applied);
    }
}
