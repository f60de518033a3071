using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>
/// Large files in a young database, whose tables nobody has analysed since they were nearly empty: what a file looks
/// up is looked up in indexes all the same, or a batch takes minutes under the region's lock.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class YoungTablesTests(TestCluster cluster)
{
    private const int Rows = 10_000;
    private const string RosterHeader = "nik,name,birth_date,programme,start_month,district,village";

    [Fact]
    public async Task A_file_imported_again_at_once_and_twice_at_once_after_a_kill_reads_no_table_from_end_to_end()
    {
        await using var ledger = await YoungAsync();
        var (first, second) = (Claims(0), Claims(Rows));
        var roster = TestFile.Rows("roster", [RosterHeader, .. Enumerable.Range(0, Rows).Select(Worker)]);

        (await ledger.ImportAsync("claims", first)).Recorded.ShouldBe(Rows);
        // Of a table of one page the index is the longer way.
        await ledger.ForgetReadsAsync();
        (await ledger.ImportAsync("claims", first)).Already.ShouldBe(Rows);
        (await ledger.ImportAsync("claims", second)).Recorded.ShouldBe(Rows);
        await KilledAsync(ledger, roster);
        var reports = await Task.WhenAll(
            Task.Run(() => ledger.ImportAsync("roster", roster)), Task.Run(() => ledger.ImportAsync("roster", roster)));
        reports.Select(report => (report.Recorded, report.Already)).ShouldBe(
            [(Rows, 0), (0, Rows)], ignoreOrder: true);

        // A plan that turned reads a table once for each batch, or once for each row.
        (await ledger.WholeReadsAsync(Rows)).ShouldBeEmpty();
    }

    private static IReadOnlyList<ReadRow> Claims(int from) =>
        TestFile.Rows("claims", [Sample.ClaimsHeader, .. Enumerable.Range(from, Rows).Select(Claim)]);

    /// <summary>
    /// A ledger whose statistics say that its tables are nearly empty, for as long as the test lasts.
    /// </summary>
    private async Task<TestLedger> YoungAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.WithoutAutovacuumAsync();
        await ledger.RecordAsync(Sample.Open());
        await ledger.ImportAsync("claims", Sample.ClaimsHeader, Sample.Claim("K", "B"), Sample.Claim("L", "B"));
        await ledger.ImportAsync("roster", RosterHeader, Worker(Rows));
        await ledger.AskAsync<object>("analyze");
        return ledger;
    }

    private static async Task KilledAsync(TestLedger ledger, IReadOnlyList<ReadRow> rows)
    {
        var killed = false;
        IEnumerable<ReadRow> Until()
        {
            foreach (var (at, row) in rows.Index())
            {
                if (at == Rows / 2)
                    killed = ledger.AskAsync<long>("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and application_name = 'jamsostek' and xact_start is not null
                        """).GetAwaiter().GetResult() > 0;
                yield return row;
            }
        }

        await Should.ThrowAsync<Exception>(() => ledger.ImportAsync("roster", Until()));
        killed.ShouldBeTrue();
    }

    // Two payments of a claim, one in each file, to a worker whose name the roster brings.
    private static string Claim(int at) => Sample.Claim(
        $"K-{at % Rows}", $"B-{at}", nik: at % 2 == 0 ? Nik(at % Rows) : "", payee: $"Ahli {at}");

    private static string Worker(int at) => $"{Nik(at)},Pekerja {at},1990-01-01,{Sample.Programme},2024-01,Ubud,Mas";

    private static string Nik(int at) => $"5104{1 + at / 9_000:00}010190{1 + at % 9_000:0000}";
}
