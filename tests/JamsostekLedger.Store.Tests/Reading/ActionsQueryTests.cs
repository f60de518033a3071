using JamsostekLedger.Actions;
using JamsostekLedger.Store.Actions;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

[Collection(TestCluster.Collection)]
public sealed class ActionsQueryTests(TestCluster cluster)
{
    private static readonly LocalDate Today = new(2024, 6, 1);

    [Fact]
    public async Task Who_is_enrolled_and_never_paid_for_is_found_and_one_whom_another_programme_pays_is_not()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        (await UnpaidAsync(ledger, Today)).ShouldBe([]);

        await ledger.RecordedAsync("roster",
            "nik,name,birth_date,programme,start_month,district,village",
            $"{RosterSample.Nik(21)},Pekerja 21,1990-01-01,{RosterSample.Programme},2024-03,Ubud,Mas",
            $"{RosterSample.Nik(12)},Pekerja 12,1990-01-01,{RosterSample.Programme},2024-03,Ubud,Mas");

        var before = await ledger.ReadAsync(moment => Task.FromResult(moment.AsOf.RecordedAt));
        var unpaid = await UnpaidAsync(ledger, Today);
        unpaid.ShouldBe([(RosterSample.Programme, 1)]);
        // The same from the facts, and of an earlier day.
        ledger.Clock.Move(Duration.FromHours(1));
        await ledger.RecordAsync(Sample.Pagu(5));
        (await UnpaidAsync(ledger, Today, before)).ShouldBe(unpaid);
        (await UnpaidAsync(ledger, new(2024, 1, 31))).ShouldBe([]);
    }

    [Fact]
    public async Task Each_kind_is_what_its_own_report_says()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Sp2d("S-9", 700));
        var report = await ledger.ReadAsync(moment => ActionsQuery.RunAsync(moment, Today, Today));

        (report.Region, report.On).ShouldBe((TestLedger.Gianyar, Today));
        report.Actions.Select(needed => (needed.Action, needed.Amount.Amount, needed.Persons)).ShouldBe(
            [
                (ActionKind.Lapsing, 50_400, 3), (ActionKind.LateInvoice, 16_800, 1),
                (ActionKind.Unacknowledged, 252_000, 6), (ActionKind.Unmatched, 700, null),
            ]);
        var unmatched = await ledger.ReadAsync(moment => UnmatchedQuery.RunAsync(moment));
        unmatched.Amount.Amount.ShouldBe(700);
    }

    private static Task<IReadOnlyList<(string, long)>> UnpaidAsync(
        TestLedger ledger, LocalDate on, Instant? recordedAsOf = null) =>
        ledger.ReadAsync(moment => NeverPaidQuery.RunAsync(moment, on, Today), recordedAsOf);
}
