using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

[Collection(TestCluster.Collection)]
public sealed class WorkerQueryTests(TestCluster cluster)
{
    [Fact]
    public async Task A_worker_is_told_with_every_programme_month_and_claim()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        (await ledger.ImportAsync("claims",
            [
                "claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,payee,payment_reference",
                $"K/1,JKK,Santunan,BPU,{RosterSample.Programme},{RosterSample.Nik(11)},2024-02-20,2024-03-05,5000000,A,B/1",
                $"K/2,JKK,Santunan,BPU,{RosterSample.Programme},{RosterSample.Nik(10)},2024-02-20,2024-03-05,5000000,B,B/2",
            ])).Recorded.ShouldBe(2);

        var worker = await FileAsync(ledger, 11, null, new(2024, 3, 31));
        worker.State.Programmes.Keys.ShouldBe([RosterSample.Other, RosterSample.Programme]);
        worker.Facts.Select(recorded => recorded.Type)
            .ShouldBe(["worker_enrolled", "worker_enrolled", "cover_settled", "cover_settled"], ignoreOrder: true);
        worker.Later.ShouldBe(0);
        worker.Timeline.PersonMonths(CoverStatus.Covered).ShouldBe(3);
        worker.Timeline.Spans.ShouldContain(span => span.IsDouble);
        worker.Claims.Single().Fact.ShouldBeOfType<BenefitPaid>().Payment.Claim.ShouldBe("K/1");
        (await FileAsync(ledger, 11, new(2024, 3, 4), new(2024, 3, 4))).Claims.ShouldBeEmpty();
        (await FileAsync(ledger, 11, null, new(2024, 7, 1))).Timeline.Standing!.HasLapsed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_worker_of_an_earlier_day_or_instant_is_the_one_of_then()
    {
        Instant before = default;
        await using var ledger = await RosterSample.OpenAsync(cluster, at => before = at);

        var ended = await FileAsync(ledger, 9, null, new(2024, 6, 1));
        ended.State.In(RosterSample.Programme)!.Status.ShouldBe(EnrolmentStatus.Ended);
        ended.Timeline.Standing!.Status.ShouldBe(CoverStatus.Ended);
        var known = await FileAsync(ledger, 9, new(2024, 2, 1), new(2024, 2, 1));
        known.State.In(RosterSample.Programme)!.Status.ShouldBe(EnrolmentStatus.Enrolled);
        (known.Facts.Count, known.Later).ShouldBe((2, ended.Facts.Count - 2));
        (await FileAsync(ledger, 9, null, new(2024, 6, 1), before)).State.In(RosterSample.Programme)!.Status
            .ShouldBe(EnrolmentStatus.Enrolled);
    }

    [Fact]
    public async Task Nobody_has_a_number_that_nobody_was_given()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        (await ledger.ReadAsync(moment =>
            WorkerQuery.RunAsync(moment, new(Guid.NewGuid()), null, new(2024, 6, 1)))).ShouldBeNull();
    }

    private static async Task<WorkerFile> FileAsync(
        TestLedger ledger, int at, LocalDate? on, LocalDate day, Instant? recorded = null)
    {
        await using var moment = await ledger.MomentAsync(recorded);
        var worker = await ledger.Vault.FindAsync(
            ledger.Database, TestLedger.Gianyar, Files.PersonDetails.Worker(RosterSample.Nik(at)), default);
        var file = await WorkerQuery.RunAsync(moment, worker!.Value, on, day);
        return file.ShouldNotBeNull();
    }
}
