using JamsostekLedger.Store.Recording;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Append;

/// <summary>A long stream is read once by a process, and then on from there while it is the same stream.</summary>
[Collection(TestCluster.Collection)]
public sealed class RememberedStreamsTests(TestCluster cluster)
{
    private const int Many = 200;

    [Fact]
    public async Task A_long_line_is_not_read_again_for_one_more_reservation()
    {
        await using var ledger = await LongLineAsync();
        await ledger.TamperAsync($"""
            update ledger.mt_events set type = 'nobody_knows' where stream_id = '{Sample.Line.Stream}' and version = 7
            """);

        (await ReserveAsync(ledger, "R/next")).ShouldBe(OutcomeStatus.Recorded);

        // Who has not read it before stumbles over it.
        await using var other = ledger.Beside(copies: false);
        await Should.ThrowAsync<InvalidDataException>(() => ReserveAsync(other, "R/after"));
    }

    [Fact]
    public async Task What_another_server_recorded_meanwhile_counts()
    {
        await using var ledger = await LongLineAsync(left: 2);
        await using var other = ledger.Beside(copies: false);
        (await ReserveAsync(other, "R/other")).ShouldBe(OutcomeStatus.Recorded);
        (await ReserveAsync(ledger, "R/ours")).ShouldBe(OutcomeStatus.Recorded);

        (await ReserveAsync(other, "R/too-much")).ShouldBe(OutcomeStatus.Refused);
        (await ReserveAsync(ledger, "R/too-much")).ShouldBe(OutcomeStatus.Refused);
        (await ledger.StateAsync(Sample.Line.Stream)).Version.ShouldBe(Many + 3);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_older_copy_of_the_database_is_read_anew()
    {
        await using var ledger = await LongLineAsync();
        var older = await LongLineAsync(many: 10);
        await older.DisposeAsync();
        await TakePlaceAsync(ledger, older.ConnectionString);

        (await ReserveAsync(ledger, "R/next")).ShouldBe(OutcomeStatus.Recorded);

        (await ledger.StateAsync(Sample.Line.Stream)).Version.ShouldBe(12);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_was_archived_since_takes_nothing()
    {
        await using var ledger = await LongLineAsync();
        await ledger.TamperAsync($"""
            update ledger.mt_events set is_archived = true where stream_id = '{Sample.Line.Stream}';
            update ledger.mt_streams set is_archived = true where id = '{Sample.Line.Stream}'
            """);

        var outcome = await ledger.RecordAsync(Sample.Reserve("R/next", 1));

        outcome.Refusal!.Rule.ShouldBe("stream-archived");
    }

    private async Task<TestLedger> LongLineAsync(int many = Many, int left = 1_000)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(many + left));
        await ledger.Recorder.RecordAllAsync(
            TestLedger.Gianyar, [.. Enumerable.Range(1, many).Select(i => Sample.Reserve($"R/{i}", 1))],
            new("penguji"));
        return ledger;
    }

    private static async Task<OutcomeStatus> ReserveAsync(TestLedger ledger, string number) =>
        (await ledger.RecordAsync(Sample.Reserve(number, 1))).Status;

    // Under the same name, as a restored database stands.
    private static async Task TakePlaceAsync(TestLedger ledger, string other)
    {
        var (kept, taken) = (Name(ledger.ConnectionString), Name(other));
        await using var admin = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ledger.ConnectionString)
        {
            Database = "postgres", Pooling = false,
        }.ConnectionString);
        await admin.OpenAsync();
        foreach (var sql in new[]
                 {
                     $"""
                      select pg_terminate_backend(pid, 10000) from pg_stat_activity
                      where datname in ('{kept}', '{taken}')
                      """,
                     $"alter database {kept} rename to {kept}_gone",
                     $"alter database {taken} rename to {kept}",
                 })
        {
            await using var command = new NpgsqlCommand(sql, admin);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static string Name(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;
}
