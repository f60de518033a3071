using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Cover;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

/// <summary>The checks over a ledger: claims of a roster's workers, now and as of earlier instants.</summary>
[Collection(TestCluster.Collection)]
public sealed class ClaimCheckQueryTests(TestCluster cluster)
{
    private const string Header =
        "claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,payee,payment_reference,"
        + "reverses";

    private static readonly LocalDate Day = new(2025, 1, 15);

    [Fact]
    public async Task Each_check_finds_its_own_and_an_earlier_instant_knows_less()
    {
        Instant before = default;
        await using var ledger = await RosterSample.OpenAsync(cluster, at => before = at);
        await ImportAsync(ledger,
            // Number 1 is paid until March: covered, in grace in April, lapsed from July.
            Row("K/covered", "santunan", 1, "2024-03-05"), Row("K/grace", "santunan berkala", 1, "2024-04-05"),
            Row("K/lapsed", "beasiswa", 1, "2024-07-05"),
            // Number 11 has the same under two claims, and a funeral of each of two memberships.
            Row("K/a", "santunan", 11, "2024-01-20"), Row("K/b", "Santunan ", 11, "2024-01-20"),
            Row("K/a", "biaya pemakaman", 11, "2024-01-20"),
            Row("K/c", "biaya pemakaman", 11, "2024-01-20", programme: RosterSample.Other),
            // Number 77 is on no roster.
            Row("K/none", "santunan", 77, "2024-02-05"));

        var now = await RunAsync(ledger, Day);
        Claims(now, ClaimCheck.PaidNotCovered).ShouldBe(["K/grace"]);
        Claims(now, ClaimCheck.PaidAfterPremiumStopped).ShouldBe(["K/lapsed"]);
        Claims(now, ClaimCheck.PaidTwice).ShouldBe(["K/a K/b", "K/a K/c"], ignoreOrder: true);
        Claims(now, ClaimCheck.ClaimantNotEnrolled).ShouldBe(["K/none"]);
        var dead = now.Checks.Single(check => check.Check == ClaimCheck.EndedAsDiedWithoutClaim).Findings
            .ShouldHaveSingleItem();
        (dead.On, dead.Status).ShouldBe((new LocalDate(2024, 2, 10), CoverStatus.Covered));
        // Numbers 1 and 11 died in a month after which months are paid; number 9's were given back.
        now.Checks.Single(check => check.Check == ClaimCheck.PremiumAfterDeath).Findings
            .Select(finding => (finding.Programme, finding.Fund, finding.Months, finding.Amount!.Value.Amount))
            .ShouldBe(
            [
                (RosterSample.Other, "CSR", 1, 16_800), (RosterSample.Programme, "APBD", 2, 33_600),
            ], ignoreOrder: true);
        Claims(now, ClaimCheck.ClaimWithoutEnding).Count.ShouldBe(2);
        now.HasFound.ShouldBeTrue();
        now.Looked.Sum(row => row.Claims).ShouldBe(7);

        var earlier = await RunAsync(ledger, Day, before);
        // Two programmes paid for number 11 before any claim was known.
        earlier.Checks.Where(check => check.Count > 0).Select(check => check.Check)
            .ShouldBe([ClaimCheck.MonthPaidInTwoProgrammes]);
        earlier.Looked.ShouldBeEmpty();
        (await RunAsync(ledger, new(2024, 2, 9))).Checks
            .Single(check => check.Check == ClaimCheck.EndedAsDiedWithoutClaim).Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_programme_without_a_roster_or_premium_finds_nobody()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        (await ledger.ImportAsync("programmes", "code,name,fund,starts_on,vulnerable,ends_on",
            "kosong,Kosong,APBD,2024-01-01,yes,2024-12-31", "tanpa-iuran,Tanpa,APBD,2024-01-01,yes,2024-12-31"))
            .Recorded.ShouldBe(2);
        (await ledger.ImportAsync("roster", "nik,name,birth_date,programme,start_month,district,village",
            $"{RosterSample.Nik(60)},Pekerja 60,1990-01-01,tanpa-iuran,2024-01,Ubud,Mas")).Recorded.ShouldBe(1);
        await ImportAsync(ledger,
            Row("K/1", "santunan", 77, "2024-02-05", "kosong"), Row("K/2", "santunan", 60, "2024-02-05", "tanpa-iuran"),
            Row("K/3", "santunan", 78, "2024-02-05", "tanpa-iuran"));

        var report = await RunAsync(ledger, Day);
        report.Looked.Select(row => (row.How, row.Claims)).ShouldBe(
            [(CoverLookedAt.NoRoster, 1), (CoverLookedAt.NoPremium, 1), (CoverLookedAt.NotEnrolled, 1)]);
        Claims(report, ClaimCheck.ClaimantNotEnrolled).ShouldBe(["K/3"]);
    }

    [Fact]
    public async Task The_ratio_sets_the_windows_benefits_beside_its_premiums_by_programme_and_fund()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        await ImportAsync(ledger,
            Row("K/1", "santunan", 1, "2024-01-05"),
            // In January only the other programme paid for number 11.
            Row("K/2", "santunan", 11, "2024-01-05", programme: "", paidOn: "2024-02-01"),
            Row("K/3", "santunan", 77, "2024-01-05"),
            Row("K/4", "saldo JHT", 12, "2024-01-05", programme: "", benefit: "JHT"));
        await using var moment = await ledger.MomentAsync();
        var ratio = await ClaimsRatioQuery.RunAsync(
            moment, new(2024, 1, 1), new(2024, 12, 31));

        ratio.Total.Jkk.Premiums.Amount.ShouldBe(110_000 + 40_000);
        ratio.Total.Both.Premiums.Amount.ShouldBe(184_800 + 67_200);
        ratio.ByProgramme.Select(line => (line.Code, line.Jkm.Benefits.Amount, line.Jkm.Premiums.Amount)).ShouldBe(
            [(RosterSample.Other, 0, 27_200), (RosterSample.Programme, 2_000_000, 74_800), (null, 1_000_000, 0)]);
        ratio.ByFund.Select(line => (line.Code, line.Both.Benefits.Amount)).ShouldBe(
            [("APBD", 2_000_000), ("CSR", 1_000_000)]);
        ratio.Attribution.ShouldBe(
            [new(FundAttribution.Cover, 2, new(2_000_000)), new(FundAttribution.Usual, 1, new(1_000_000))]);
        ratio.Total.OtherBenefits.Amount.ShouldBe(1_000_000);

        var february = await ClaimsRatioQuery.RunAsync(
            moment, new(2024, 2, 1), new(2024, 2, 29));
        february.Total.Both.ShouldBe(new Ratio(new(1_000_000), new(0), new(0)));
        february.Total.Both.Percent.ShouldBeNull();
    }

    [Fact]
    public async Task Claimants_are_the_enrolled_of_one_programme()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        await ImportAsync(ledger,
            Row("K/1", "pengobatan", 1, "2024-02-05", benefit: "JKK"), Row("K/2", "santunan", 12, "2024-02-05"));
        await using var moment = await ledger.MomentAsync();
        var report = await ClaimCheckQuery.ClaimantsAsync(
            moment, RosterSample.Programme, Day);
        (report.Died, report.Hurt, report.Amount.Amount).ShouldBe((1, 1, 1_000_000));
        report.Rows.Select(row => row.Claim).ShouldBe(["K/1", null]);
        report.ByDistrict.ShouldBe([new("Sukawati", 1, 1, new(1_000_000))]);
    }

    private static List<string> Claims(ClaimCheckReport report, ClaimCheck check) =>
    [
        .. report.Checks.Single(result => result.Check == check).Findings
            .Select(finding => string.Join(' ', finding.Claims)),
    ];

    private static string Row(
        string claim, string component, int worker, string on, string programme = RosterSample.Programme,
        string benefit = "JKM", string? paidOn = null) =>
        $"{claim},{benefit},{component},BPU,{programme},{RosterSample.Nik(worker)},{on},{paidOn ?? on},1000000,A,"
        + $"B/{claim}/{component.Length},";

    private static async Task ImportAsync(TestLedger ledger, params string[] rows)
    {
        ledger.Clock.Move(Duration.FromHours(1));
        var report = await ledger.ImportAsync("claims", [Header, .. rows]);
        report.Recorded.ShouldBe(rows.Length, string.Join(' ', report.Refusals.Select(refusal => refusal.Message)));
    }

    private static async Task<ClaimCheckReport> RunAsync(TestLedger ledger, LocalDate on, Instant? instant = null) =>
        (await ledger.ReadAsync(moment => ClaimCheckQuery.RunAsync(moment, on), instant)).Report;
}
