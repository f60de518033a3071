using System.Diagnostics;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Tests.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Contract;

/// <summary>What a store promises. Each way of appending runs this suite.</summary>
public abstract class StoreContract
{
    private const string Region = TestLedger.Gianyar;

    protected abstract Task<TestLedger> OpenAsync();

    [Fact]
    public async Task A_fact_that_was_recorded_is_read_back_as_it_was()
    {
        await using var store = await OpenAsync();
        await store.RecordAsync(Sample.Open(), Region);

        var outcome = await store.RecordAsync(Sample.Pagu(1_000), Region);

        (outcome.Status, outcome.Stream, outcome.Version, outcome.Seq).ShouldBe(
            (OutcomeStatus.Recorded, Sample.Line.Stream, 1, 2));
        var recorded = (await FactsAsync(store))[1];
        recorded.Fact.ShouldBe(Sample.Pagu(1_000).Set);
        recorded.Headers.ShouldBe(new("penguji"));
        recorded.Id.ShouldBe(FactId.Of(Region, recorded.Fact.Key));
        (recorded.Seq, recorded.Version, recorded.Stream, recorded.Type).ShouldBe(
            (2, 1, Sample.Line.Stream, "pagu_set"));
    }

    [Fact]
    public async Task A_trace_that_is_running_leaves_nothing_in_a_fact_that_its_proof_does_not_know()
    {
        await using var store = await OpenAsync();
        using var request = new Activity("request").Start();

        await store.RecordAsync(Sample.Open(), Region);

        (await store.VerifyAsync(Region)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_one_append_in_the_order_of_its_rows()
    {
        await using var store = await OpenAsync();
        await store.RecordAsync(Sample.Open(), Region);

        var report = await store.ImportAsync("claims", Claims(60), Region);

        (report.Rows, report.Recorded, report.Refused).ShouldBe((60, 60, 0));
        var facts = await FactsAsync(store);
        facts.Skip(1).Select(fact => ((BenefitPaid)fact.Fact).Payment.Reference).ShouldBe(
            Enumerable.Range(0, 60).Select(i => $"B-{i}"));
        facts.Skip(1).Select(fact => fact.Headers.Line).ShouldBe(Enumerable.Range(2, 60).Select(line => (int?)line));
        facts.Skip(1).Select(fact => fact.RecordedAt).Distinct().Count().ShouldBe(1);
        (await store.VerifyAsync(Region)).Blocks.ShouldBe(2);
    }

    [Fact]
    public async Task An_expected_version_that_is_no_longer_so_is_refused()
    {
        await using var store = await OpenAsync();
        (await store.RecordAsync(Sample.Pagu(1_000), Region, expectedVersion: 0)).Status
            .ShouldBe(OutcomeStatus.Recorded);
        (await store.RecordAsync(Sample.Reserve("R/1", 1), Region, expectedVersion: 1)).Version.ShouldBe(2);

        var late = await store.RecordAsync(Sample.Reserve("R/2", 1), Region, expectedVersion: 1);

        (late.Status, late.Refusal!.Rule, late.Version).ShouldBe((OutcomeStatus.Refused, "version-conflict", 2));
        // A retry of what was recorded is no conflict.
        (await store.RecordAsync(Sample.Reserve("R/1", 1), Region, expectedVersion: 1)).Status
            .ShouldBe(OutcomeStatus.Already);
        (await FactsAsync(store)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_key_adds_nothing_and_with_another_content_is_refused()
    {
        await using var store = await OpenAsync();
        await store.RecordAsync(Sample.Pagu(1_000), Region);
        var first = await store.RecordAsync(Sample.Sp2d("SP2D/1", 100), Region);

        var again = await store.RecordAsync(Sample.Sp2d("SP2D/1", 100), Region);
        var other = await store.RecordAsync(Sample.Sp2d("SP2D/1", 101), Region);

        (again.Status, again.Stream, again.Version, again.Seq).ShouldBe(
            (OutcomeStatus.Already, first.Stream, first.Version, first.Seq));
        (other.Status, other.Refusal!.Rule).ShouldBe((OutcomeStatus.Refused, "key-differs"));
        (await FactsAsync(store)).Count.ShouldBe(2);
        (await store.VerifyAsync(Region)).Blocks.ShouldBe(2);
    }

    // 9,000 rows on one line: three batches of the file recorder, each of which must go on from the one before.
    [Fact]
    public async Task A_stream_goes_on_across_the_batches_of_a_file()
    {
        await using var store = await OpenAsync();
        await store.RecordAsync(Sample.Open(), Region);
        await store.RecordAsync(Sample.Pagu(10_000), Region);

        var report = await store.ImportAsync("payments", TestFile.Rows("payments",
            [Sample.PaymentsHeader, .. Enumerable.Range(0, 9_000).Select(i => Sample.Payment($"SP2D/{i}", 1))]),
                Region);

        report.Recorded.ShouldBe(9_000);
        (await FactsAsync(store)).Where(fact => fact.Stream == Sample.Line.Stream).Select(fact => fact.Version)
            .ShouldBe(Enumerable.Range(1, 9_001).Select(version => (long)version));
        (await UseAsync(store, null)).Total.Realised.ShouldBe(new(9_000));
        (await store.VerifyAsync(Region)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Numbers_have_no_gap_whatever_was_refused_between()
    {
        await using var store = await OpenAsync();
        await store.RecordAsync(Sample.Open(), Region);
        await store.RecordAsync(Sample.Pagu(1_000), Region);
        await store.RecordAsync(Sample.Reserve("R/1", 2_000), Region);
        await store.ImportAsync("claims", [.. Claims(30), .. Claims(1, programme: "unknown")], Region);
        await store.ImportAsync("claims", Claims(30), Region, dryRun: true);
        await store.RecordAsync(Sample.Reserve("R/2", 500), Region);
        await store.ImportAsync("claims", Claims(30), Region);

        var facts = await FactsAsync(store);

        facts.Select(fact => fact.Seq).ShouldBe(Enumerable.Range(1, 33).Select(seq => (long)seq));
        facts.Zip(facts.Skip(1)).ShouldAllBe(pair => pair.First.Sequence < pair.Second.Sequence);
        (await store.VerifyAsync(Region)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_appends_never_share_an_instant_even_when_the_clock_goes_backwards()
    {
        await using var store = await OpenAsync();
        await store.RecordAsync(Sample.Pagu(1_000), Region);
        await store.RecordAsync(Sample.Reserve("R/1", 1), Region);
        store.Clock.Move(-Duration.FromHours(5));
        await store.RecordAsync(Sample.Reserve("R/2", 1), Region);

        var instants = (await FactsAsync(store)).Select(fact => fact.RecordedAt).ToList();

        instants.ShouldBe(instants.Order());
        instants.ShouldBeUnique();
    }

    [Fact]
    public async Task Every_report_is_the_same_for_ever_as_it_was_recorded_then()
    {
        await using var store = await OpenAsync();
        var seen = new List<(Instant At, string Answer)>();
        foreach (var append in Appends(store))
        {
            await append();
            store.Clock.Move(Duration.FromMinutes(1));
            seen.Add((await store.ReadAsync(moment => Task.FromResult(moment.AsOf.RecordedAt)),
                await AnswerAsync(store, null)));
        }

        seen.Select(one => one.At).ShouldBeUnique();
        seen.Select(one => one.Answer).Distinct().Count().ShouldBeGreaterThan(10);
        var empty = await AnswerAsync(store, seen[0].At - Duration.FromTicks(10));
        for (var i = 0; i < seen.Count; i++)
        {
            (await AnswerAsync(store, seen[i].At)).ShouldBe(seen[i].Answer, $"at the instant of append {i}");
            (await AnswerAsync(store, seen[i].At + Duration.FromSeconds(30)))
                .ShouldBe(seen[i].Answer, $"after append {i}");
            (await AnswerAsync(store, seen[i].At - Duration.FromTicks(10)))
                .ShouldBe(i == 0 ? empty : seen[i - 1].Answer, $"just before append {i}");
        }
    }

    [Fact]
    public async Task Sums_are_those_of_the_journal()
    {
        await using var store = await OpenAsync();
        foreach (var append in Appends(store))
            await append();

        await using var command = store.Database.Source.CreateCommand("""
            with j as (
                select value_date, reach, unit, debit, credit, programme, vulnerable, fund, fund_year, fiscal_year,
                    account_code, segment, benefit, to_heir, sum(amount) as amount, count(*) as lines
                from ledger.journal group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14),
            t as (
                select value_date, reach, unit, debit, credit, programme, vulnerable, fund, fund_year, fiscal_year,
                    account_code, segment, benefit, to_heir, sum(amount) as amount, sum(lines) as lines
                from ledger.total where not by_month group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
            select count(*) from (
                (select * from j except select * from t) union all (select * from t except select * from j)) d
            """);
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
        (await store.VerifyAsync(Region)).Findings.ShouldBeEmpty();
    }

    // Rosters, premiums and their settlement, and a claim from notice to payment: every kind of view and unit.
    [Fact]
    public async Task A_region_of_workers_premiums_and_cases_verifies_and_shows_where_each_stands()
    {
        await using var store = await OpenAsync();
        await RosterSample.FillAsync(store);
        await RecordAsync("claim-notices", "claim_number,benefit,segment,programme,nik,event_date,noticed_on",
            $"K/1,JKM,BPU,{RosterSample.Programme},{RosterSample.Nik(10)},2024-02-10,2024-02-12");
        await RecordAsync("claim-applications", "claim_number,on", "K/1,2024-02-22");
        await RecordAsync("claim-steps", "claim_number,step,on", "K/1,documents-complete,2024-02-25");
        await RecordAsync("claim-decisions", "claim_number,decision_number,decided_on,funeral,difference_reason",
            "K/1,PEN/1,2024-03-01,10000000,other-difference");
        await RecordAsync("claims",
            "claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,payee,payment_reference",
            $"K/1,JKM,biaya pemakaman,BPU,{RosterSample.Programme},{RosterSample.Nik(10)},2024-02-10,2024-03-04,"
            + "10000000,Ahli waris,B/1");

        (await store.VerifyAsync(Region)).Findings.ShouldBeEmpty();
        (await store.LinesAsync("select name, count(*) from ledger.view group by name order by name")).ShouldBe(
            ["claim_case | 1", "invoice | 2", "premium_payment | 2", "programme_card | 2", "roster_member | 13"],
            ignoreOrder: true);
        (await store.LinesAsync("""
            select account, sum(amount) from (
                select debit as account, amount from ledger.journal where unit = 'case'
                union all select credit, -amount from ledger.journal where unit = 'case') moved
            group by account having sum(amount) > 0
            """)).ShouldBe(["case:paid | 1"]);
        (await store.ReadAsync(moment => ClaimTotalsQuery.RunAsync(moment, new(2024, 3, 1), new(2024, 3, 31))))
            .Total.Amount.ShouldBe(new(10_000_000));

        async Task RecordAsync(string kind, params string[] csv)
        {
            var report = await store.ImportAsync(kind, csv);
            report.Recorded.ShouldBe(csv.Length - 1, string.Join(' ', report.Refusals));
        }
    }

    // The same numbers of documents in each: nothing of one region may be taken for another's.
    [Fact]
    public async Task Regions_know_nothing_of_each_other()
    {
        await using var store = await OpenAsync();
        string[] regions = ["51", "51.03", "51.04", "51.06", "61.07"];
        for (var i = 0; i < regions.Length; i++)
        {
            await store.RecordAsync(Sample.Open(), regions[i]);
            await store.RecordAsync(Sample.Pagu(1_000 * (i + 1)), regions[i]);
            await store.RecordAsync(Sample.Sp2d("SP2D/1", 100 * (i + 1)), regions[i]);
            await store.ImportAsync("claims", Claims(30, amount: 1_000 + i), regions[i]);
        }

        for (var i = 0; i < regions.Length; i++)
        {
            var use = await UseAsync(store, null, regions[i]);
            (use.Total.Pagu.Amount, use.Total.Realised.Amount).ShouldBe((1_000 * (i + 1), 100 * (i + 1)));
            var claims = await ClaimsAsync(store, null, regions[i]);
            (claims.Total.Payments, claims.Total.Amount.Amount).ShouldBe((30, 30 * (1_000 + i)));
            var verification = await store.VerifyAsync(regions[i]);
            verification.Findings.ShouldBeEmpty();
            verification.Facts.ShouldBe(33);
        }
    }

    // Single appends that share a bucket, files below and above what fills one, and a file of facts that post nothing.
    private static IEnumerable<Func<Task>> Appends(TestLedger store)
    {
        yield return () => store.RecordAsync(Sample.Open(), Region);
        yield return () => store.RecordAsync(Sample.Pagu(100_000), Region);
        yield return () => store.RecordAsync(Sample.Reserve("R/1", 300), Region);
        yield return () => store.ImportAsync("claims", Claims(30, from: 0), Region);
        yield return () => store.RecordAsync(Sample.Sp2d("SP2D/1", 200), Region);
        yield return () => store.ImportAsync("claims", Claims(700, from: 100), Region);
        yield return () => store.RecordAsync(Sample.Sts("STS/1", "SP2D/1", 50), Region);
        yield return () => store.RecordAsync(Sample.Open("program-dua"), Region);
        yield return () => store.ImportAsync("claims", Claims(200, from: 2_000), Region);
        yield return () => store.RecordAsync(Sample.Release("L/1", "R/1", 100), Region);
        yield return () => store.RecordAsync(
            Sample.Pagu(90_000, "DPPA/1", on: new(2024, 9, 1)), Region);
        yield return () => store.ImportAsync("claims", TestFile.Rows("claims", Sample.ClaimsHeader,
            Sample.Claim("K-3", "BTL-3", 1_000, paidOn: "2024-10-01", reverses: "B-3")), Region);
        yield return () => store.ImportAsync("claims", Claims(1_500, from: 5_000), Region);
        yield return () => store.ImportAsync("claims", Claims(1_500, from: 8_000), Region);
        yield return () => store.RecordAsync(Sample.Sp2d("SP2D/2", 7), Region);
    }

    private static IReadOnlyList<ReadRow> Claims(
        int count, int from = 0, long amount = 1_000, string programme = Sample.Programme) =>
        TestFile.Rows("claims", [Sample.ClaimsHeader, .. Enumerable.Range(from, count).Select(i =>
            Sample.Claim($"K-{i}", $"B-{i}", amount, paidOn: $"2024-0{4 + (i % 5)}-0{1 + (i % 9)}",
                programme: programme))]);

    private static async Task<List<Recorded>> FactsAsync(TestLedger store)
    {
        await using var connection = await store.Database.Source.OpenConnectionAsync();
        return await FactQueries.OfRegionAsync(connection, Region).ToListAsync();
    }

    private static Task<BudgetUse> UseAsync(TestLedger store, Instant? at, string region = Region) =>
        store.ReadAsync(moment => BudgetUseQuery.RunAsync(moment, 2024), at, region);

    private static Task<ClaimTotals> ClaimsAsync(TestLedger store, Instant? at, string region = Region) =>
        store.ReadAsync(
            moment => ClaimTotalsQuery.RunAsync(moment, new(2024, 4, 1), new(2024, 12, 20)), at, region);

    // Every report and every view, but for the instant that each of them names.
    private static async Task<string> AnswerAsync(TestLedger store, Instant? at)
    {
        await using var moment = await store.MomentAsync(at);
        var use = await UseAsync(store, at);
        var claims = await ClaimsAsync(store, at);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment);
        var lines = await ViewQueries.ListAsync<BudgetLineCard>(moment);
        return string.Join('\n',
        [
            $"{moment.AsOf.Seq} {moment.AsOf.Height}", $"{use.Total}", .. use.Lines.Select(line => $"{line}"),
            $"{claims.Total}",
            .. claims.ByMonth.Select(month => $"{month}"), .. programmes.Select(card => $"{card}"),
            .. lines.Select(card =>
                $"{card.Line} {card.Pagu} {card.DocumentNumber} {string.Join(",", card.Reservations)}"),
        ]);
    }
}
