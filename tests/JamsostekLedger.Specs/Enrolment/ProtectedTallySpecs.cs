using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.Enrolment;

/// <summary>Persons, memberships and persons with cover are three counts.</summary>
public class ProtectedTallySpecs
{
    private static readonly LocalDate Day = new(2025, 12, 31);

    [Fact] public void A_person_of_two_programmes_is_one_person_with_two_memberships()
    {
        var report = Of([Enrolled("a"), Enrolled("b"), Paid("a", 1, 12)], [Enrolled("a"), Paid("a", 1, 12)]);
        report.Total.ShouldBe(new(2, 3, 2, 0));
        report.ByProgramme.ShouldBe([new("a", new(2, 2, 2, 0)), new("b", new(1, 1, 1, 0))]);
        report.ByVillage.ShouldBe([new("Ubud", "Mas", new(2, 3, 2, 0))]);
    }

    [Fact] public void Whose_programme_is_over_is_not_enrolled() =>
        Of([Enrolled("a", last: new(2025, 11)), Paid("a", 1, 11)]).Total.ShouldBe(default);

    [Theory]
    //          paid until   persons  covered  grace
    [InlineData(12,          1,       1,       0)]
    [InlineData(11,          1,       0,       1)]
    [InlineData(9,           1,       0,       1)]
    [InlineData(8,           0,       0,       0)] // lapsed on 1 December
    public void Whose_cover_lapsed_is_not_enrolled_and_grace_is_no_cover(
        int until, int persons, int covered, int grace) =>
        Of([Enrolled("a"), Paid("a", 1, until)]).Total.ShouldBe(new(persons, persons, covered, grace));

    [Fact] public void Who_was_never_paid_for_is_enrolled_and_not_covered() =>
        Of([Enrolled("a", start: new(2025, 12))]).Total.ShouldBe(new(1, 1, 0, 0));

    [Fact] public void Who_ended_or_begins_later_is_not_enrolled()
    {
        Of([Enrolled("a", start: new(2026, 1))]).Total.ShouldBe(default);
        Of([Enrolled("a"), Paid("a", 1, 12), Ended(Day.PlusDays(-1))]).Total.ShouldBe(default);
        Of([Enrolled("a"), Paid("a", 1, 12), Ended(Day)]).Total.Memberships.ShouldBe(1);
    }

    [Fact] public void Only_the_programmes_that_are_meant_count()
    {
        var tally = new ProtectedTally(Day, code => code == "b");
        tally.Add(Told([Enrolled("a"), Paid("a", 1, 12)]));
        tally.HasRoster.ShouldBeFalse();
        tally.Add(Told([Enrolled("a"), Enrolled("b"), Paid("a", 1, 12)]));
        tally.HasRoster.ShouldBeTrue();
        tally.Report("51.04", default).Total.ShouldBe(new(1, 1, 1, 0));
    }

    private static ProtectedReport Of(params LedgerEvent[][] workers)
    {
        var tally = new ProtectedTally(Day);
        foreach (var worker in workers)
            tally.Add(Told(worker));
        return tally.Report("51.04", default);
    }

    private static Worker Told(LedgerEvent[] facts) =>
        facts.Aggregate(Worker.Empty, (worker, fact) => worker.Evolve(fact));

    private static WorkerEnrolled Enrolled(string programme, YearMonth? start = null, YearMonth? last = null) => new(
        default, new(programme, "Ubud", "Mas", null, false), start ?? new(2025, 1), "APBD", true, last, null, null);

    private static WorkerEnded Ended(LocalDate on) => new(default, "a", on, EndReason.Moved, null, null);

    private static CoverPaid Paid(string programme, int from, int to) => new(
        default, programme, "I/1", 1, "APBD", new(2025, from), new(2025, to), new(10_000L * (to - from + 1)),
        new(6_800L * (to - from + 1)), "jkk", "jkm", new(2025, from, 5));
}
