using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using NodaTime;

namespace JamsostekLedger.Specs.Claims;

public class CoverSeenSpecs
{
    private static readonly LocalDate Event = new(2025, 3, 20);

    [Fact] public void A_paid_month_is_covered_from_the_beginning_of_the_cover() =>
        Seen((1, 6, 10)).ShouldBe(
            new(new(2025, 12, 31), CoverStatus.Covered, "cover-paid", new(2025, 1), new(2025, 6), 3, false));

    [Fact] public void Paid_months_count_to_the_month_of_the_event() =>
        Seen((3, 6, 10)).PaidMonths.ShouldBe(1);

    [Fact] public void In_grace_the_cover_before_it_still_counts()
    {
        var seen = Seen((1, 1, 10));
        (seen.Status, seen.Since, seen.PaidMonths).ShouldBe((CoverStatus.Grace, new YearMonth(2025, 1), 1));
    }

    [Fact] public void What_is_paid_later_was_not_known_before()
    {
        var late = new PaidMonths(new(2025, 1), new(2025, 6), new(2025, 3, 28), "desa", "APBD");
        Seen([late], new(2025, 3, 21)).Status.ShouldNotBe(CoverStatus.Covered);
        Seen([late], new(2025, 3, 28)).Since.ShouldBe(new YearMonth(2025, 1));
    }

    [Fact] public void Nobody_knows_a_worker_of_no_roster()
    {
        var seen = CoverSeen.Of(CoverTimeline.Of([], [], new(2025, 12, 31), CoverRules.Shipped), Event);
        (seen.Status, seen.Rule, seen.Since, seen.PaidMonths).ShouldBe((null, null, null, 0));
    }

    [Fact] public void Two_looks_are_the_same_whatever_their_days()
    {
        var seen = Seen((1, 6, 10));
        seen.SameAs(seen with { AsOf = new(2025, 6, 1) }).ShouldBeTrue();
        seen.SameAs(seen with { PaidMonths = 2 }).ShouldBeFalse();
    }

    private static CoverSeen Seen((int From, int To, int PaidOn) paid) =>
        Seen([new(new(2025, paid.From), new(2025, paid.To), new(2025, paid.From, paid.PaidOn), "desa", "APBD")],
            new(2025, 12, 31));

    private static CoverSeen Seen(PaidMonths[] paid, LocalDate asOf) => CoverSeen.Of(
        CoverTimeline.Of([new("desa", new(2025, 1), null, null)], paid, asOf, CoverRules.Shipped), Event);
}
