using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

[Collection(TestCluster.Collection)]
public sealed class RosterQueryTests(TestCluster cluster)
{
    private static readonly RosterFilter All = new(RosterSample.Programme);

    // The roster's invoices were paid until March and February.
    private static readonly LocalDate Day = new(2024, 6, 30);

    [Fact]
    public async Task Everybody_listed_stands_in_one_place()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        await using var moment = await ledger.MomentAsync();

        (await FunnelAsync(moment, null)).ShouldBe(
        [
            new(RosterSample.Other, 2, 0, 0, 0, 2, 0),
            new(RosterSample.Programme, 11, 3, 1, 3, 3, 1),
        ]);
        (await FunnelAsync(moment, new(2023, 12, 8))).ShouldBe([new(RosterSample.Programme, 8, 5, 3, 0, 0, 0)]);

        var list = await ListAsync(moment, All, null);
        list.Counts.Sum(count => count.Members).ShouldBe(11);
        CountOf(list, EnrolmentStatus.Rejected).ShouldBe(3);
        list.Counts.Where(count => count.Reason == RejectionReason.Moved).Sum(count => count.Members).ShouldBe(2);
        list.Stages.ShouldBe(
        [
            new(CheckStage.Village, null, 3), new(CheckStage.Registry, RejectionReason.Moved, 2),
            new(CheckStage.Registry, RejectionReason.Deceased, 1),
        ]);
    }

    [Fact]
    public async Task A_list_is_narrowed_by_status_place_reason_and_invoice()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        await using var moment = await ledger.MomentAsync();

        (await CountAsync(All)).ShouldBe(11);
        (await CountAsync(All with { Status = EnrolmentStatus.Enrolled })).ShouldBe(3);
        (await CountAsync(All with { District = "Ubud" })).ShouldBe(5);
        (await CountAsync(All with { Village = "Celuk", Status = EnrolmentStatus.Rejected })).ShouldBe(2);
        (await CountAsync(All with { Reason = RejectionReason.Deceased })).ShouldBe(1);
        (await CountAsync(All with { District = "Nowhere" })).ShouldBe(0);
        // Eleven months were paid for four workers; the one who ended keeps the months up to the end.
        (await CountAsync(All with { Invoice = "I/1" })).ShouldBe(4);
        (await CountAsync(All with { Invoice = "I/2" })).ShouldBe(0);
        (await CountAsync(All with { Answered = (CheckStage.Village, true) })).ShouldBe(3);
        (await CountAsync(All with { Answered = (CheckStage.Village, false) })).ShouldBe(0);
        (await CountAsync(All with { Answered = (CheckStage.Registry, false), Village = "Mas" })).ShouldBe(1);

        async Task<int> CountAsync(RosterFilter filter)
        {
            var list = await ListAsync(moment, filter, null);
            list.Members.Count.ShouldBe(list.Matching);
            var folded = await ListAsync(moment.Folded, filter, null);
            folded.Counts.ShouldBe(list.Counts);
            Workers(folded.Members).ShouldBe(Workers(list.Members));
            Workers(await RosterListQuery.AllAsync(moment, filter, null, Day))
                .ShouldBe(Workers(list.Members));
            return list.Matching;
        }
    }

    [Fact]
    public async Task A_list_is_narrowed_by_the_last_month_that_any_programme_paid()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        await using var moment = await ledger.MomentAsync();

        // Three are paid until March and one has ended; the eleventh stands in the other programme too.
        (await CoversAsync(new(2024, 3, 31))).ShouldBe([3, 0, 0, 8]);
        (await CoversAsync(new(2024, 4, 1))).ShouldBe([0, 3, 0, 8]);
        (await CoversAsync(new(2024, 6, 30))).ShouldBe([0, 3, 0, 8]);
        (await CoversAsync(new(2024, 7, 1))).ShouldBe([0, 0, 3, 8]);
        (await CoversAsync(new(2024, 5, 31), RosterSample.Other)).ShouldBe([0, 2, 0, 0]);
        // Whom the other programme paid until February only has lapsed; who was paid in this one as well has not.
        (await CoversAsync(new(2024, 6, 1), RosterSample.Other)).ShouldBe([0, 1, 1, 0]);

        async Task<int[]> CoversAsync(LocalDate day, string programme = RosterSample.Programme)
        {
            var counts = new List<int>();
            foreach (var cover in Enum.GetValues<RosterCover>())
            {
                var filter = new RosterFilter(programme) { Cover = cover };
                var kept = await RosterListQuery.RunAsync(moment, filter, null, day, 1);
                // The same state, folded: nothing is recorded after this instant.
                var folded = await RosterListQuery.RunAsync(moment.Folded, filter, null, day, 1);
                kept.Matching.ShouldBe(kept.Members.Count);
                folded.Counts.ShouldBe(kept.Counts);
                folded.Stages.ShouldBe(kept.Stages);
                Workers(folded.Members).ShouldBe(Workers(kept.Members));
                counts.Add(kept.Matching);
            }

            return [.. counts];
        }
    }

    [Fact]
    public async Task The_list_of_an_earlier_instant_or_day_is_the_one_of_then()
    {
        Instant before = default;
        await using var ledger = await RosterSample.OpenAsync(cluster, at => before = at);
        await using var now = await ledger.MomentAsync();
        await using var then = await ledger.MomentAsync(before);

        CountOf(await ListAsync(now, All, null), EnrolmentStatus.Ended).ShouldBe(1);
        CountOf(await ListAsync(then, All, null), EnrolmentStatus.Ended).ShouldBe(0);
        CountOf(await ListAsync(then, All, null), EnrolmentStatus.Enrolled).ShouldBe(4);
        CountOf(await ListAsync(now, All, new(2024, 2, 9)), EnrolmentStatus.Ended).ShouldBe(0);
        CountOf(await ListAsync(now, All, new(2024, 1, 31)), EnrolmentStatus.Enrolled).ShouldBe(3);
        var listed = await ListAsync(now, All with { District = "Ubud" }, new(2023, 12, 5));
        listed.Matching.ShouldBe(4);
        // A day after all facts is read from the kept view, and says the same as no day.
        var later = await ListAsync(now, All, new(2030, 1, 1));
        later.Members.Count.ShouldBe(11);
        Workers(later.Members).ShouldBe(Workers((await ListAsync(now, All, null)).Members));
    }

    private static PersonId[] Workers(IEnumerable<RosterMember> members) =>
        [.. members.Select(member => member.Worker)];

    private static int CountOf(RosterList list, EnrolmentStatus status) =>
        list.Counts.Where(count => count.Status == status).Sum(count => count.Members);

    private static Task<IReadOnlyList<RosterFunnel>> FunnelAsync(Moment moment, LocalDate? on) =>
        RosterFunnelQuery.RunAsync(moment, on);

    private static Task<RosterList> ListAsync(Moment moment, RosterFilter filter, LocalDate? on) =>
        RosterListQuery.RunAsync(moment, filter, on, Day, 1);
}
