using JamsostekLedger.Coverage;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Reading;

/// <summary>
/// Every question, asked again and again on one connection over a region as large as the largest, in tables whose
/// statistics say that they are nearly empty: the last request reads what the first one read, and what shows a page of
/// rows reads no region. Counted in blocks and not in seconds, so a busy machine says the same.
/// <c>JAMSOSTEK_WORKERS</c> and <c>JAMSOSTEK_REQUESTS</c> ask for more than a run of all tests has time for.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class StatementsHoldTests(TestCluster cluster)
{
    private static readonly int Workers = Number("JAMSOSTEK_WORKERS", 45_450);

    // A statement is prepared when it comes again, and PostgreSQL looks for a plan for good from its sixth time on,
    // which is the request before the last two.
    private static readonly int Requests = Number("JAMSOSTEK_REQUESTS", 10);

    // What shows a page of a hundred rows, or one thing, looks at no more than eight blocks for each of them, whatever
    // the region holds.
    private const long OfAPage = 800;

    private const string Changes = "ChangesQuery.RunAsync";

    // An auditor's questions take seconds over so many: they are asked until a plan for good would have been found.
    private const int AuditorRequests = 7;

    private static readonly HashSet<string> OfAuditors =
        [Changes, "ExplainQuery.RunAsync of cover", "ExplainEnrolledQuery.RunAsync",
            "JournalQuery.RunAsync", "BlockQueries.AllAsync"];

    // These add up, list or look through what the region holds of something, and say why they must.
    private static readonly Dictionary<string, string> Through = new()
    {
        ["ClaimBreakdownQuery.RunAsync"] = "adds up the lines of a window by what their facts say",
        ["ClaimMovementsQuery.RunAsync"] = "the same lines",
        ["ClaimsRatioQuery.RunAsync"] = "the same lines, and their workers",
        ["ClaimsRatioQuery.OfAsync"] = "the same",
        ["ProtectedQuery.RunAsync"] = "looks at every worker",
        ["ClaimCheckQuery.RunAsync"] = "looks at every claim and every worker",
        ["ClaimCheckQuery.ClaimantsAsync"] = "the same",
        ["RosterListQuery.RunAsync"] = "counts all members of a programme by place and cover",
        ["RosterListQuery.RunAsync of a village"] = "the same",
        ["RosterListQuery.AllAsync of the ended"] = "the same",
        ["NeverPaidQuery.RunAsync"] = "counts a programme's members where sums leave one over, here one of two lists",
        ["ActionsQuery.RunAsync"] = "the same",
        ["BalancesQuery.RunAsync"] = "adds up what moved every account",
        ["JournalLinesQuery.RunAsync of claims"] = "adds up the lines themselves, to check the sums that are kept",
        ["JournalLinesQuery.RunAsync of a budget line"] = "the same",
        [Changes] = "holds every line against the ones before it, figure by figure",
        ["ExplainQuery.RunAsync of claims"] = "the lines themselves, each with its fact",
        ["ExplainQuery.RunAsync of cover"] = "the same of every worker",
        ["ExplainEnrolledQuery.RunAsync"] = "the same",
        ["JournalQuery.RunAsync"] = "hands out every line of the journal",
        ["BlockQueries.AllAsync"] = "hands out every append",
        ["WorkerQuery.RunAsync"] = "looks for the worker in every claim: facts have Marten's indexes and no others",
    };

    private static readonly Region Gianyar = Regions.Find(TestLedger.Gianyar)!;

    [Trait("Postgres", "one")]
    [Fact]
    public async Task The_last_request_reads_what_the_first_one_read()
    {
        await using var ledger = await LargeAsync();
        var questions = await Questions.OfAsync(ledger);
        await using var database = LedgerDatabase.Attach(
            new NpgsqlConnectionStringBuilder(ledger.Program) { MaxPoolSize = 1 }.ConnectionString);
        // What was looked at so far is said when its connections end, and not taken for an answer's seconds later.
        ledger.Database.Source.Clear();
        ledger.Owner.Clear();
        await WaitForEndedAsync(ledger);
        var read = questions.All.ToDictionary(question => question.Name, _ => new List<long>());
        for (var request = 0; request < Requests; request++)
            foreach (var (name, ask) in questions.All.Where(
                         question => request < AuditorRequests || !OfAuditors.Contains(question.Name)))
                read[name].Add(await BlocksAsync(ledger, database, ask));

        read.Where(asked => asked.Value.Max() > 1.05 * asked.Value[0] + 8)
            .Select(asked => $"{asked.Key}: blocks {string.Join(' ', asked.Value)}")
            .ShouldBeEmpty();
        read.Where(asked => asked.Value[^1] > OfAPage && !Through.ContainsKey(asked.Key))
            .Select(asked => $"{asked.Key}: {asked.Value[^1]} blocks").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_connection_plans_by_its_parameters_whatever_the_connection_string_says()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await using var database = LedgerDatabase.Attach(new NpgsqlConnectionStringBuilder(ledger.Program)
        {
            Options = "-c plan_cache_mode=force_generic_plan -c statement_timeout=90s", MaxAutoPrepare = 0,
        }.ConnectionString);
        foreach (var source in (NpgsqlDataSource[])[database.Source, database.Patient])
        {
            // As often as PostgreSQL would look for a plan for good.
            for (var time = 0; time < 10; time++)
                (await source.Query("select current_setting('plan_cache_mode')").ValueAsync<string>(default))
                    .ShouldBe("force_custom_plan");
            (await source.Query("show statement_timeout").ValueAsync<string>(default)).ShouldBe("90s");
        }
    }

    /// <summary>Blocks of the ledger's tables and indexes that an answer looks at.</summary>
    private static async Task<long> BlocksAsync(
        TestLedger ledger, LedgerDatabase database, Func<Moment, Task<object>> ask)
    {
        var before = await LookAsync();
        await using (var moment = await Moment.OpenAsync(database, Gianyar, null, ledger.Clock))
            await ask(moment);
        return await LookAsync() - before;

        async Task<long> LookAsync()
        {
            // The only connection says what it has read when its next transaction ends.
            await using (var told = database.Source.CreateCommand("select pg_stat_force_next_flush()"))
                await told.ExecuteNonQueryAsync();
            return await ledger.AskAsync<long>("""
                select sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0)
                    + coalesce(toast_blks_read + toast_blks_hit + tidx_blks_read + tidx_blks_hit, 0))::bigint
                from pg_statio_user_tables where schemaname = 'ledger'
                """);
        }
    }

    private static async Task WaitForEndedAsync(TestLedger ledger)
    {
        while (await ledger.AskAsync<long>("""
                   select count(*) from pg_stat_activity
                   where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
                   """) > 0)
            await Task.Delay(50);
    }

    private async Task<TestLedger> LargeAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.WithoutAutovacuumAsync();
        await RosterSample.FillAsync(ledger);
        await ledger.RecordAsync(Sample.Pagu(100_000_000_000));
        await ledger.RecordAsync(new ObserveCoverage(new(new(2024, 1, 31), 500, 1_000, "semua", "BPJS", null)));
        await ledger.ImportAsync("claims", Sample.ClaimsHeader, Sample.Claim("K", "B"));
        await ledger.AskAsync<object>("analyze");

        await ImportAsync("roster", "nik,name,birth_date,programme,start_month,district,village",
            Enumerable.Range(0, Workers).Select(at =>
                $"{Nik(at)},Pekerja {at},1990-01-01,{Sample.Programme},2024-01,{Place(at)}"));
        await ImportAsync("invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            [
                $"I/3,2024-01-05,{Sample.Programme},APBD,2024-01,2024-06,{Workers},{Workers * 60_000L},"
                + $"{Workers * 40_800L},2024-01-15",
            ]);
        await ImportAsync("payments",
            "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number",
            [$"S/3,SP2D,2024-01-20,{Sample.Line.AccountCode},{Sample.Programme},APBD,2024,{Workers * 100_800L},I/3"]);
        await ImportAsync("claims", Sample.ClaimsHeader, Enumerable.Range(0, Workers / 10).Select(at =>
            Sample.Claim($"K-{at}", $"B-{at}", nik: at % 2 == 0 ? Nik(at) : "", payee: $"Ahli {at}")));
        await ImportAsync("claim-notices", "claim_number,benefit,segment,programme,nik,event_date,noticed_on",
            Enumerable.Range(0, Workers / 100).Select(at =>
                $"N-{at},JKM,BPU,{Sample.Programme},{Nik(Workers - 1 - at)},2024-03-02,2024-03-05"));
        return ledger;

        async Task ImportAsync(string kind, string header, IEnumerable<string> rows)
        {
            string[] all = [.. rows];
            var report = await ledger.ImportAsync(kind, TestFile.Rows(kind, [header, .. all]));
            report.Recorded.ShouldBe(all.Length, string.Join(' ', report.Refusals.Take(3)));
        }
    }

    private static string Nik(int at) => $"5104{10 + at / 9_000:00}010190{1 + at % 9_000:0000}";

    private static string Place(int at) => $"Kecamatan {at % 7},Desa {at % 70}";

    private static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : usual;
}
