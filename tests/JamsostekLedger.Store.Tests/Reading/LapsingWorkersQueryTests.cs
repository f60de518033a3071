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
        await using var moment = await ledger.MomentAsync();
        foreach (var on in (LocalDate[])[new(2024, 2, 1), Day, new(2024, 6, 1), new(2024, 6, 30), new(2024, 7, 1)])
        {
            var report = await LapseRiskQuery.RunAsync(moment, on);
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
                var list = await ListAsync(moment, filter, on);
                (list.Matching, list.Workers.Count).ShouldBe((workers, workers), $"{on:uuuu-MM-dd} {filter}");
                return list;
            }
        }
    }

    [Fact]
    public async Task A_worker_of_two_programmes_is_listed_once_by_the_one_that_reaches_further()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        await using var moment = await ledger.MomentAsync();
        var list = await ListAsync(moment, new(90), Day);
        list.Workers.Select(worker => worker.Member.Worker).ShouldBeUnique();
        // Number 11 is paid until February by the one and until March by the other.
        var twice = await ListAsync(moment, new(90) { Programme = RosterSample.Programme }, Day);
        twice.Workers.Count.ShouldBe(3);
        (await ListAsync(moment, new(90) { Programme = RosterSample.Other }, Day)).Workers
            .ShouldHaveSingleItem().CoveredUntil.ShouldBe(new(2024, 2));
        (await ListAsync(moment, new(90) { Programme = RosterSample.Other, Fund = "APBD" }, Day)).Workers
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_each_other_forwards_and_back()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        await using var moment = await ledger.MomentAsync();
        var all = (await ListAsync(moment, new(90), Day)).Workers.Select(worker => worker.Member.Worker).ToList();
        all.Count.ShouldBe(4);

        var first = await ListAsync(moment, new(90), Day, null, 3);
        first.Workers.Select(worker => worker.Member.Worker).ShouldBe(all[..3]);
        first.Before.ShouldBeNull();
        var second = await ListAsync(moment, new(90), Day, first.After, 3);
        second.Workers.Select(worker => worker.Member.Worker).ShouldBe(all[3..]);
        second.After.ShouldBeNull();
        var back = await ListAsync(moment, new(90), Day, second.Before, 3);
        back.Workers.Select(worker => worker.Member.Worker).ShouldBe(all[..3]);
        (back.Before, back.After).ShouldBe((null, first.After));
    }

    [Fact]
    public async Task An_earlier_instant_or_day_lists_who_lapsed_then()
    {
        Instant before = default;
        await using var ledger = await RosterSample.OpenAsync(cluster, at => before = at);
        await using var then = await ledger.MomentAsync(before);
        // One of the programme's workers died on 10 February, and the money for March went to another.
        await using var moment = await ledger.MomentAsync();
        var now = await ListAsync(moment, new(90), Day);
        var earlier = await ListAsync(then, new(90), Day);
        earlier.Workers.Count.ShouldBe(earlier.Matching);
        earlier.Workers.Count.ShouldBe(now.Workers.Count + 1);
        (await ListAsync(moment, new(90), new(2024, 1, 10))).Matching.ShouldBe(0);
    }

    private static Task<LapsingWorkers> ListAsync(
        Moment moment, LapsingFilter filter, LocalDate on, LapsingPlace? from = null,
        int size = LapsingWorkers.PageSize) =>
        LapsingWorkersQuery.RunAsync(moment, filter, on, from, size);
}
