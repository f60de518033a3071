using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

[Collection(TestCluster.Collection)]
public sealed class LapsingWorkersQueryTests(TestCluster cluster)
{
    // Paid until January, February and March 2024: the last lapse on 1 May, 1 June and 1 July.
    private static readonly LocalDate Day = new(2024, 5, 15);

    [Fact]
    public async Task Every_figure_of_the_report_has_as_many_workers_in_its_list()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        var asOf = await AsOfAsync(ledger);
        foreach (var on in (LocalDate[])[new(2024, 2, 1), Day, new(2024, 6, 1), new(2024, 6, 30), new(2024, 7, 1)])
        {
            var report = await LapseRiskQuery.RunAsync(ledger.Database, TestLedger.Gianyar, on, asOf);
            report.Risk.Groups.ShouldNotBeEmpty();
            foreach (var group in report.Risk.Groups)
            {
                var (programme, fund) = (group.Payer.Programme, group.Payer.Fund);
                await HasAsync(new(0) { Programme = programme, Fund = fund }, group.Lapsed);
                foreach (var horizon in group.Horizons)
                {
                    var list = await HasAsync(
                        new(horizon.Days) { Programme = programme, Fund = fund }, horizon.Workers);
                    list.Workers.Sum(worker => worker.Prevention.Amount).ShouldBe(horizon.Prevention.Amount);
                    list.Workers.Sum(worker => worker.Months).ShouldBe(horizon.WorkerMonths);
                }
            }

            foreach (var total in report.Risk.Totals)
                await HasAsync(new(total.Days), total.Workers);

            async Task<LapsingWorkers> HasAsync(LapsingFilter filter, int workers)
            {
                var list = await ListAsync(ledger, filter, on, asOf);
                (list.Matching, list.Workers.Count).ShouldBe((workers, workers), $"{on:uuuu-MM-dd} {filter}");
                return list;
            }
        }
    }

    [Fact]
    public async Task A_worker_of_two_programmes_is_listed_once_by_the_one_that_reaches_further()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        var asOf = await AsOfAsync(ledger);
        var list = await ListAsync(ledger, new(90), Day, asOf);
        list.Workers.Select(worker => worker.Member.Worker).ShouldBeUnique();
        // Number 11 is paid until February by the one and until March by the other.
        var twice = await ListAsync(ledger, new(90) { Programme = RosterSample.Programme }, Day, asOf);
        twice.Workers.Count.ShouldBe(3);
        (await ListAsync(ledger, new(90) { Programme = RosterSample.Other }, Day, asOf)).Workers
            .ShouldHaveSingleItem().CoveredUntil.ShouldBe(new(2024, 2));
        (await ListAsync(ledger, new(90) { Programme = RosterSample.Other, Fund = "APBD" }, Day, asOf)).Workers
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_each_other_forwards_and_back()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        var asOf = await AsOfAsync(ledger);
        var all = (await ListAsync(ledger, new(90), Day, asOf)).Workers.Select(worker => worker.Member.Worker).ToList();
        all.Count.ShouldBe(4);

        var first = await ListAsync(ledger, new(90), Day, asOf, null, 3);
        first.Workers.Select(worker => worker.Member.Worker).ShouldBe(all[..3]);
        first.Before.ShouldBeNull();
        var second = await ListAsync(ledger, new(90), Day, asOf, first.After, 3);
        second.Workers.Select(worker => worker.Member.Worker).ShouldBe(all[3..]);
        second.After.ShouldBeNull();
        var back = await ListAsync(ledger, new(90), Day, asOf, second.Before, 3);
        back.Workers.Select(worker => worker.Member.Worker).ShouldBe(all[..3]);
        (back.Before, back.After).ShouldBe((null, first.After));
    }

    [Fact]
    public async Task An_earlier_instant_or_day_lists_who_lapsed_then()
    {
        Instant before = default;
        await using var ledger = await RosterSample.OpenAsync(cluster, at => before = at);
        var then = await AsOf.AtAsync(ledger.Database, TestLedger.Gianyar, before, ledger.Clock);
        // One of the programme's workers died on 10 February, and the money for March went to another.
        var now = await ListAsync(ledger, new(90), Day, await AsOfAsync(ledger));
        var earlier = await ListAsync(ledger, new(90), Day, then);
        earlier.Workers.Count.ShouldBe(earlier.Matching);
        earlier.Workers.Count.ShouldBe(now.Workers.Count + 1);
        (await ListAsync(ledger, new(90), new(2024, 1, 10), await AsOfAsync(ledger))).Matching.ShouldBe(0);
    }

    private static Task<AsOf> AsOfAsync(TestLedger ledger) =>
        AsOf.AtAsync(ledger.Database, TestLedger.Gianyar, null, ledger.Clock);

    private static Task<LapsingWorkers> ListAsync(
        TestLedger ledger, LapsingFilter filter, LocalDate on, AsOf asOf, LapsingPlace? from = null,
        int size = LapsingWorkers.PageSize) =>
        LapsingWorkersQuery.RunAsync(ledger.Database, TestLedger.Gianyar, filter, on, asOf, from, size);
}
