using JamsostekLedger.Cover;
using JamsostekLedger.Demonstration;
using JamsostekLedger.Demonstration.Tests;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Host.Persons;
using JamsostekLedger.Host.Tests.Pages;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Demonstration;

/// <summary>What the demonstration's people and their money have become in the ledger.</summary>
[Collection(PagesFixture.Collection)]
public sealed class DemonstrationLedgerTests(PagesFixture pages)
{
    private const string Gianyar = "51.04";
    private const string Bengkayang = "61.07";
    private const string Bangli = "51.06";
    private const string Bulukumba = "73.02";
    private const string Border = "bengkayang-perbatasan";
    private const string Palm = "bengkayang-sawit-2025";

    [Fact]
    public void Duplicates_and_slips_of_the_later_list_are_refused_by_name_and_row()
    {
        var later = pages.Loaded.Single(loaded => loaded.File.Name.EndsWith("susulan", StringComparison.Ordinal));

        later.Report.Refusals.GroupBy(refusal => refusal.Rule)
            .Select(rule => (rule.Key, rule.Count())).ShouldBe(
                [
                    ("already-enrolled", 8), ("key-differs", 1), ("nik-malformed", 1), ("nik-sex-differs", 1),
                ], ignoreOrder: true);
        (later.Report.Recorded, later.Report.Already).ShouldBe((6, 4));
    }

    [Fact]
    public async Task Late_money_lets_the_border_villages_lapse_and_brings_them_back()
    {
        (await BorderAsync(new(2025, 3, 31))).ShouldBe((412, 0, 0));
        // What was paid too much for the first quarter is April's premium of 24 of them: they have a month longer.
        (await BorderAsync(new(2025, 6, 15))).ShouldBe((412, 388, 0));
        // Nine of them are on the list of the palm-oil fund too, which pays for them from July.
        (await BorderAsync(new(2025, 7, 10))).ShouldBe((19, 19, 384));
        (await BorderAsync(new(2025, 8, 10))).ShouldBe((412, 0, 0));

        async Task<(long Workers, long In30Days, long Lapsed)> BorderAsync(LocalDate on)
        {
            var risk = await ReadAsync(Bengkayang, moment => LapseRiskQuery.RunAsync(moment, on));
            var group = risk.Risk.Groups.Single(group => group.Payer.Programme == Border);
            return (group.Workers, group.Horizons[0].Workers, group.Lapsed);
        }
    }

    [Fact]
    public async Task Who_is_on_two_lists_is_paid_for_twice_and_flagged_and_nobody_else_is()
    {
        var doubles = new List<string>();
        foreach (var worker in (await MembersAsync(Bengkayang)).GroupBy(member => member.Worker))
        {
            var timeline = CoverTimeline.Of(
                worker.SelectMany(member => member.Terms.Select(term => new Membership(
                    member.Listing.Programme, term.Start, term.EndedOn, term.LastMonth))),
                worker.SelectMany(member => member.Paid.Select(paid => new PaidMonths(
                    paid.From, paid.To, paid.PaidOn, member.Listing.Programme, paid.Fund))),
                new(2025, 12, 31), CoverRules.Shipped);
            if (timeline.Spans.Where(span => span.IsDouble).ToList() is { Count: > 0 } twice)
                doubles.Add(string.Join(' ', worker.Select(member => member.Listing.Programme).Order())
                    + $": {twice.Min(span => span.From):uuuu-MM}");
        }

        doubles.ShouldBe(Enumerable.Repeat($"{Border} {Palm}: 2025-07", 9));
    }

    [Fact]
    public async Task An_overpayment_pays_the_next_quarter_and_a_year_is_prepaid_to_the_rupiah()
    {
        var of2025 = await PremiumsAsync(Bengkayang, 2025);
        var border = of2025.Lines.Where(line => line.Programme == Border).ToList();
        border.Count.ShouldBe(12);
        border.ShouldAllBe(line => line.Paid.Amount == 412 * 16_800 && line.Invoiced == line.Paid);
        of2025.Standing.Single(standing => standing.Programme == Border).Prepaid.Amount.ShouldBe(412 * 16_800 * 9);

        // The palm workers who ended had their last two months given back.
        of2025.Lines.Where(line => line.Programme == Palm).Sum(line => line.Paid.Amount)
            .ShouldBe((2_100 * 6 - 14 * 2) * 16_800L);

        var members = (await MembersAsync(Bengkayang)).Where(member => member.Listing.Programme == Border).ToList();
        foreach (var month in MonthSpan.Of(new(2025, 1), new(2026, 5)))
            members.Count(member => member.IsPaid(month)).ShouldBe(412, $"{month}");
    }

    [Fact]
    public async Task A_companys_workers_cost_half_and_run_out_at_the_years_end()
    {
        var report = await PremiumsAsync(Bangli, 2026);
        report.Lines.Count.ShouldBe(9);
        report.Lines.ShouldAllBe(line => line.Fund == "CSR" && line.Computed.Amount == 240 * 8_400
            && line.Invoiced == line.Computed);
        report.Lines.Sum(line => line.Paid.Amount).ShouldBe(240 * 8_400 * 6);

        var risk = await ReadAsync(Bangli, moment => LapseRiskQuery.RunAsync(moment, new(2026, 12, 15)));
        risk.Risk.Groups.ShouldHaveSingleItem().Horizons[0].Workers.ShouldBe(240);
    }

    [Fact]
    public async Task The_dead_are_replaced_and_their_months_go_to_those_in_their_place()
    {
        var members = await MembersAsync(Gianyar);
        var ended = members.Where(member => member.Status == EnrolmentStatus.Ended).ToList();
        ended.Count.ShouldBe(6);
        foreach (var worker in ended)
        {
            var last = worker.Terms[^1];
            var next = members.Single(member => member.Worker == last.ReplacedBy);
            last.Reason.ShouldBe(EndReason.Died);
            worker.IsPaid(last.EndedOn!.Value.ToYearMonth()).ShouldBeTrue();
            worker.IsPaid(next.Terms[0].Start).ShouldBeFalse();
            MonthSpan.Of(next.Terms[0].Start, new(2024, 12)).ShouldAllBe(month => next.IsPaid(month));
        }

        (await PremiumsAsync(Gianyar, 2024)).Total.Paid.Amount.ShouldBe(2_429 * 16_800L * 6);
    }

    [Fact]
    public async Task A_corrected_NIK_finds_the_person_whom_the_wrong_one_found()
    {
        var folder = Directory.CreateTempSubdirectory("demonstration-").FullName;
        try
        {
            var written = DemonstrationFiles.Writing(folder, excerpt: true)
                .First(some => some.Kind == "nik-corrections");
            foreach (var row in WrittenFile.Rows(written.Path))
            {
                var before = await FindAsync(row["nik"]);
                before.ShouldNotBeNull();
                (await FindAsync(row["corrected_nik"])).ShouldBe(before);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        async Task<PersonId?> FindAsync(string nik) => (await WhichPerson.FindAsync(
            pages.Ledger, Regions.Find(Gianyar)!, null, nik, CancellationToken.None)).Person;
    }

    [Fact]
    public async Task Bulukumbas_workers_stand_where_their_stages_left_them()
    {
        var members = await MembersAsync(Bulukumba);
        members.GroupBy(member => member.Status).Select(status => (status.Key, status.Count())).ShouldBe(
            [
                (EnrolmentStatus.Rejected, 148 + 149 + 121 + 134 + 4), (EnrolmentStatus.Enrolled, 999),
                (EnrolmentStatus.Verified, 3_600 - 556 - 999),
            ], ignoreOrder: true);
        members.Where(member => member.Status == EnrolmentStatus.Rejected)
            .ShouldAllBe(member => member.Checks.Count(check => check.Rejected != null) == 1);

        var report = await PremiumsAsync(Bulukumba, 2025);
        report.Lines.Where(line => line.InvoicedWorkers > 0).ShouldAllBe(line =>
            line.Workers == 999 && line.Invoiced == line.Computed && line.Paid.Amount == 0);
    }

    private async Task<T> ReadAsync<T>(string region, Func<Moment, Task<T>> read)
    {
        await using var moment = await pages.Ledger.MomentAsync(Regions.Find(region)!, null, default);
        return await read(moment);
    }

    private Task<IReadOnlyList<RosterMember>> MembersAsync(string region) =>
        ReadAsync(region, moment => ViewQueries.ListAsync<RosterMember>(moment));

    private Task<PremiumReport> PremiumsAsync(string region, int year) =>
        ReadAsync(region, moment => PremiumReportQuery.RunAsync(moment, year));
}
