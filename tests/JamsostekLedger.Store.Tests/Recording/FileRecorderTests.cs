using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Recording;

[Collection(TestCluster.Collection)]
public sealed class FileRecorderTests(TestCluster cluster)
{
    private static readonly string[] Mixed =
    [
        Sample.ClaimsHeader,
        Sample.Claim("K-1", "B-1", nik: "5104011203850001"),
        Sample.Claim("K-2", "B-2", programme: "unknown", nik: "5104011203850002"),
        Sample.Claim("K-3", "B-3", amount: -5),
        Sample.Claim("K-4", "BTL-4", reverses: "B-4", nik: "5104011203850003"),
    ];

    [Fact]
    public async Task A_file_with_a_refused_row_records_nothing()
    {
        await using var ledger = await OpenAsync();

        var report = await ledger.ImportAsync("claims", Mixed);

        (report.Rows, report.Recorded, report.Already, report.Refused).ShouldBe((4, 0, 0, 3));
        report.Refusals.Select(refusal => (refusal.Line, refusal.Column, refusal.Rule)).ShouldBe(
            [
                (3, "programme", "programme-unknown"), (4, "amount", "amount-not-positive"),
                (5, null, "reversal-unknown"),
            ]);
        await NothingButAsync(ledger, facts: 2, persons: 0);
    }

    [Fact]
    public async Task Partial_records_the_good_rows_and_keeps_nobody_of_the_others()
    {
        await using var ledger = await OpenAsync();

        var report = await ledger.ImportAsync("claims", TestFile.Rows("claims", Mixed), partial: true);

        (report.Rows, report.Recorded, report.Refused).ShouldBe((4, 1, 3));
        // The worker and the payee of the one good row.
        await NothingButAsync(ledger, facts: 3, persons: 2);
    }

    [Fact]
    public async Task A_dry_run_reports_the_same_and_records_nothing()
    {
        await using var ledger = await OpenAsync();
        var rows = TestFile.Rows("claims", [Sample.ClaimsHeader, .. Claims(100), Sample.Claim("K-1", "B-1")]);

        var dry = await ledger.ImportAsync("claims", rows, dryRun: true);
        await NothingButAsync(ledger, facts: 2, persons: 0);
        var real = await ledger.ImportAsync("claims", rows);

        dry.ShouldBeEquivalentTo(real);
        (real.Rows, real.Recorded, real.Already).ShouldBe((101, 100, 1));
    }

    [Fact]
    public async Task A_file_that_comes_again_adds_nothing()
    {
        await using var ledger = await OpenAsync();
        var rows = TestFile.Rows("claims", [Sample.ClaimsHeader, .. Claims(100)]);
        await ledger.ImportAsync("claims", rows);

        var again = await ledger.ImportAsync("claims", rows);

        (again.Rows, again.Recorded, again.Already, again.Refused).ShouldBe((100, 0, 100, 0));
        var verification = await ledger.VerifyAsync();
        verification.Findings.ShouldBeEmpty();
        (verification.Facts, verification.Blocks).ShouldBe((102, 3));
    }

    [Fact]
    public async Task A_row_that_comes_again_with_another_content_is_refused()
    {
        await using var ledger = await OpenAsync();
        await ledger.ImportAsync("claims", Sample.ClaimsHeader, Sample.Claim("K-1", "B-1"));
        var other = await ledger.ImportAsync("claims", Sample.ClaimsHeader, Sample.Claim("K-1", "B-1", 1));
        var otherPayee = await ledger.ImportAsync(
            "claims", Sample.ClaimsHeader, Sample.Claim("K-1", "B-1", payee: "I Made"));
        other.Refusals.Single().Rule.ShouldBe("key-differs");
        otherPayee.Refusals.Single().Rule.ShouldBe("key-differs");
        await NothingButAsync(ledger, facts: 3, persons: 1);
    }

    [Fact]
    public async Task Rows_that_repeat_within_a_file_are_taken_once_or_refused()
    {
        await using var ledger = await OpenAsync();
        var report = await ledger.ImportAsync("claims", TestFile.Rows("claims", Sample.ClaimsHeader,
            Sample.Claim("K-1", "B-1"), Sample.Claim("K-1", "B-1"), Sample.Claim("K-1", "B-1", 7)), partial: true);

        (report.Rows, report.Recorded, report.Already, report.Refused).ShouldBe((3, 1, 1, 1));
        report.Refusals.Single().ShouldSatisfyAllConditions(
            refusal => refusal.Line.ShouldBe(4), refusal => refusal.Rule.ShouldBe("key-differs"));
    }

    // Further apart than one batch of the recorder.
    [Fact]
    public async Task Rows_that_repeat_far_apart_are_taken_once()
    {
        await using var ledger = await OpenAsync();
        var report = await ledger.ImportAsync("claims", TestFile.Rows("claims",
            [Sample.ClaimsHeader, .. Claims(4_500), .. Claims(4_500)]));
        (report.Recorded, report.Already, report.Refused).ShouldBe((4_500, 4_500, 0));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_return_may_stand_before_its_payment()
    {
        await using var ledger = await OpenAsync();
        var report = await ledger.ImportAsync("payments", Sample.PaymentsHeader,
            Sample.Payment("STS/1", 40, "STS", "SP2D/1", "2024-03-05"), Sample.Payment("SP2D/1", 100));
        (report.Recorded, report.Refused).ShouldBe((2, 0));
        (await ledger.AskAsync<long>(
            "select sum(case when debit = 'budget:realised' then amount when credit = 'budget:realised' then -amount else 0 end)::bigint from ledger.journal"))
            .ShouldBe(60);
    }

    [Fact]
    public async Task A_return_of_an_unknown_payment_or_of_too_much_is_refused()
    {
        await using var ledger = await OpenAsync();
        var report = await ledger.ImportAsync("payments", TestFile.Rows("payments", Sample.PaymentsHeader,
            Sample.Payment("STS/1", 101, "STS", "SP2D/1", "2024-03-05"), Sample.Payment("SP2D/1", 100),
            Sample.Payment("STS/2", 1, "STS", "SP2D/9", "2024-03-05")), partial: true);
        report.Recorded.ShouldBe(1);
        report.Refusals.Select(refusal => (refusal.Line, refusal.Rule)).ShouldBe(
            [(2, "sts-exceeds-sp2d"), (4, "sts-returns-unknown")]);
    }

    [Fact]
    public async Task A_reversal_may_stand_before_its_payment_and_is_taken_once()
    {
        await using var ledger = await OpenAsync();
        var report = await ledger.ImportAsync("claims", TestFile.Rows("claims", Sample.ClaimsHeader,
            Sample.Claim("K-1", "BTL-1", reverses: "B-1"), Sample.Claim("K-1", "B-1"),
            Sample.Claim("K-1", "BTL-2", reverses: "B-1")), partial: true);
        report.Recorded.ShouldBe(2);
        report.Refusals.Single().ShouldSatisfyAllConditions(
            refusal => refusal.Line.ShouldBe(4), refusal => refusal.Rule.ShouldBe("already-reversed"));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_that_breaches_is_recorded_and_warned_of()
    {
        await using var ledger = await OpenAsync();
        var report = await ledger.ImportAsync("payments", Sample.PaymentsHeader,
            Sample.Payment("SP2D/1", 900), Sample.Payment("SP2D/2", 200),
            Sample.Payment("SP2D/3", 1, on: "2025-03-01"));
        report.Recorded.ShouldBe(3);
        report.Warnings.Select(warning => (warning.Line, warning.Rule)).ShouldBe(
            [(3, "pagu-exceeded"), (4, "no-budget-line")]);
    }

    [Fact]
    public async Task A_file_without_rows_is_no_append()
    {
        await using var ledger = await OpenAsync();
        (await ledger.ImportAsync("claims", Sample.ClaimsHeader)).Rows.ShouldBe(0);
        await NothingButAsync(ledger, facts: 2, persons: 0);
    }

    [Fact]
    public async Task A_source_that_fails_records_nothing()
    {
        await using var ledger = await OpenAsync();
        IEnumerable<ReadRow> Rows()
        {
            foreach (var row in TestFile.Rows("claims", [Sample.ClaimsHeader, .. Claims(5_000)]))
                yield return row;
            throw new InvalidDataException("The file ends in the middle.");
        }

        await Should.ThrowAsync<InvalidDataException>(() => ledger.ImportAsync("claims", Rows()));
        await NothingButAsync(ledger, facts: 2, persons: 0);
    }

    // The limit is on what stays in use, after a collection, not on time.
    [Trait("Postgres", "one")]
    [Fact]
    public async Task Memory_does_not_grow_with_the_file()
    {
        await using var ledger = await OpenAsync();
        string[] columns = Sample.ClaimsHeader.Split(',');
        var inUse = new List<long>();
        IEnumerable<ReadRow> Rows()
        {
            for (var i = 0; i < 300_000; i++)
            {
                if (i % 50_000 == 0)
                    inUse.Add(GC.GetTotalMemory(forceFullCollection: true));
                yield return TestFile.Row("claims", columns,
                    Sample.Claim($"K-{i}", $"B-{i}", paidOn: $"2024-04-{1 + (i % 28):D2}").Split(','), i + 2);
            }
        }

        var report = await ledger.ImportAsync("claims", Rows());

        report.Recorded.ShouldBe(300_000);
        // From the second mark on the recorder has all it ever needs: batches, caches, plans.
        var growth = inUse.Skip(1).Max() - inUse[1];
        growth.ShouldBeLessThan(48L << 20, string.Join(", ", inUse.Select(bytes => $"{bytes >> 20} MB")));
        var verification = await ledger.VerifyAsync();
        verification.Findings.ShouldBeEmpty();
        verification.Facts.ShouldBe(300_002);
    }

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        return ledger;
    }

    private static IEnumerable<string> Claims(int count) =>
        Enumerable.Range(0, count).Select(i => Sample.Claim($"K-{i}", $"B-{i}"));

    private static async Task NothingButAsync(TestLedger ledger, long facts, long persons)
    {
        foreach (var (table, count) in new[] { ("fact", facts), ("mt_events", facts), ("person", persons) })
            (await ledger.AskAsync<long>($"select count(*) from ledger.{table}")).ShouldBe(count, table);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }
}
