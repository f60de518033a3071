using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Cover;
using NodaTime;
using static JamsostekLedger.Specs.Cover.Samples;

namespace JamsostekLedger.Specs.Cover;

/// <summary>What holds of every timeline, whatever was paid, when, for which months and by whom.</summary>
public class CoverPropertySpecs
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(500);
    private static readonly CoverRules Rules = CoverRules.Shipped;
    private static readonly YearMonth FirstMonth = Month("2024-01");
    private static readonly LocalDate FirstDay = Day("2023-12-20");
    private static readonly Payer[] Payers = [new("desa", "APBD"), new("sawit", "DBH-SAWIT"), new("desa", "CSR")];

    private static readonly Gen<Membership> Memberships =
        from programme in Gen.Elements("desa", "sawit")
        from start in Gen.Choose(0, 12)
        from term in Gen.Frequency((1, Gen.Constant(99)), (1, Gen.Choose(0, 14)))
        from end in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, 500)))
        let first = FirstMonth.PlusMonths(start)
        select new Membership(
            programme,
            first,
            end < 0 ? null : first.OnDayOfMonth(1).PlusDays(end),
            term == 99 ? null : first.PlusMonths(term));

    // Runs of one to five months, paid anywhere from months ahead to half a year late: most walks have arrears in time
    // and too late, lapses, restarts and months that are paid twice.
    private static readonly Gen<PaidMonths> Payments =
        from payer in Gen.Elements(Payers)
        from month in Gen.Choose(0, 22)
        from length in Gen.Choose(0, 4)
        from late in Gen.Choose(-60, 190)
        let first = FirstMonth.PlusMonths(month)
        select new PaidMonths(
            first,
            first.PlusMonths(length),
            LocalDate.Max(FirstDay, first.OnDayOfMonth(1).PlusDays(late)),
            payer.Programme,
            payer.Fund);

    private static readonly Gen<Worker> Workers =
        from memberships in Memberships.ArrayOf(2)
        from one in Gen.Choose(1, 2)
        from count in Gen.Choose(0, 7)
        from paid in Payments.ArrayOf(count)
        from day in Gen.Choose(0, 800)
        select new Worker([.. memberships.Take(one)], paid, FirstDay.PlusDays(day));

    private static readonly Arbitrary<Worker> Lives = Arb.From(Workers, worker => Enumerable
        .Range(0, worker.Paid.Length)
        .Select(gone => worker with { Paid = [.. worker.Paid.Where((_, at) => at != gone)] }));

    [Fact] public void Spans_follow_each_other_without_overlap_and_without_a_hole_to_the_month_looked_at() =>
        Holds(worker =>
        {
            var spans = worker.Timeline.Spans;
            spans.ShouldAllBe(span => span.From <= span.To);
            foreach (var (before, next) in spans.Zip(spans.Skip(1)))
            {
                if (next.From <= worker.AsOf)
                    next.From.ShouldBe(before.To.PlusDays(1));
                else
                    next.From.ShouldBeGreaterThan(before.To);
            }

            var first = worker.Memberships.Select(member => member.Start)
                .Concat(worker.Known.Select(paid => paid.From)).Min();
            if (first <= worker.AsOf.ToYearMonth())
            {
                spans[0].From.ShouldBe(first.OnDayOfMonth(1));
                spans[^1].To.ShouldBeGreaterThanOrEqualTo(LastDay(worker.AsOf.ToYearMonth()));
            }
        });

    [Fact] public void No_two_spans_that_follow_each_other_say_the_same() =>
        Holds(worker => worker.Timeline.Spans.Zip(worker.Timeline.Spans.Skip(1))
            .Where(pair => pair.First.To.PlusDays(1) == pair.Second.From)
            .ShouldAllBe(pair => pair.First.Line().Substring(22) != pair.Second.Line().Substring(22)
                || pair.First.Rule != pair.Second.Rule || pair.First.Episode != pair.Second.Episode));

    [Fact] public void Every_paid_month_stands_somewhere_once_and_no_other_month_counts_as_paid() =>
        Holds(worker =>
        {
            var paid = worker.Known.SelectMany(Months).Distinct().Order().ToArray();
            worker.Timeline.Spans.Where(span => span.Payers.Count > 0)
                .SelectMany(span => Months(span.From.ToYearMonth(), span.To.ToYearMonth())).ShouldBe(paid);
            Enum.GetValues<CoverStatus>().Sum(worker.Timeline.PersonMonths).ShouldBe(paid.Length);
        });

    [Fact] public void Covered_prepaid_and_late_months_are_paid_and_the_others_are_not() =>
        Holds(worker => worker.Timeline.Spans.Where(span => span.Status != CoverStatus.Ended).ShouldAllBe(span =>
            span.Payers.Count > 0 == (span.Status == CoverStatus.Covered || span.Status == CoverStatus.Prepaid
                || span.Status == CoverStatus.PaidLate)));

    [Fact] public void Each_payer_of_a_span_paid_each_of_its_months_and_double_is_paid_more_than_once() =>
        Holds(worker =>
        {
            foreach (var span in worker.Timeline.Spans.Where(span => span.Payers.Count > 0))
            {
                foreach (var month in Months(span.From.ToYearMonth(), span.To.ToYearMonth()))
                {
                    var payments = worker.Known.Where(paid => paid.From <= month && month <= paid.To).ToArray();
                    payments.Select(paid => new Payer(paid.Programme, paid.Fund)).Distinct()
                        .ShouldBe(span.Payers, ignoreOrder: true);
                    span.IsDouble.ShouldBe(payments.Length > 1);
                }
            }
        });

    [Fact] public void Only_months_to_come_are_prepaid_and_they_are_never_called_covered() =>
        Holds(worker => worker.Timeline.Spans.ShouldAllBe(span => span.Status == CoverStatus.Covered
            ? span.From.ToYearMonth() <= worker.AsOf.ToYearMonth()
            : span.Status != CoverStatus.Prepaid || span.From.ToYearMonth() > worker.AsOf.ToYearMonth()));

    [Fact] public void Grace_is_within_three_months_of_the_last_paid_one_and_a_lapse_never_is() =>
        Holds(worker =>
        {
            Episode? last = null;
            CoverSpan? lastPaid = null;
            foreach (var span in worker.Timeline.Spans)
            {
                if (span.Episode is not null)
                    (last, lastPaid) = (span.Episode, span);
                if (span.Status is not (CoverStatus.Grace or CoverStatus.Lapsed))
                    continue;
                last.ShouldNotBeNull();
                var lapse = lastPaid!.To.ToYearMonth().PlusMonths(4).OnDayOfMonth(1);
                if (span.Status == CoverStatus.Grace)
                    span.To.ShouldBeLessThan(lapse);
                else
                    span.From.ShouldBeGreaterThanOrEqualTo(lapse);
            }
        });

    [Fact] public void A_cover_restarts_only_after_an_earlier_one_has_lapsed() =>
        Holds(worker =>
        {
            var episodes = worker.Timeline.Spans.Select(span => span.Episode).OfType<Episode>().Distinct().ToArray();
            episodes.Select((episode, at) => episode.Restarted == (at > 0)).ShouldAllBe(right => right);
            foreach (var (before, next) in episodes.Zip(episodes.Skip(1)))
            {
                var begins = worker.Timeline.Spans.First(span => span.Episode == next);
                begins.From.ShouldBeGreaterThanOrEqualTo(Rules.LapseAfter(before.Last));
            }
        });

    [Fact] public void Within_a_cover_no_more_than_three_months_in_a_row_are_unpaid() =>
        Holds(worker =>
        {
            foreach (var episode in worker.Timeline.Spans.Where(span => span.Episode is not null)
                .GroupBy(span => span.Episode))
            {
                var months = episode.SelectMany(span => Months(span.From.ToYearMonth(), span.To.ToYearMonth()))
                    .ToArray();
                (months[0], months[^1], months.Length)
                    .ShouldBe((episode.Key!.First, episode.Key.Last, episode.Key.Months));
                months.Zip(months.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First.PlusMonths(4));
            }
        });

    [Fact] public void A_later_payment_changes_nothing_that_was_known_before() =>
        Prop.ForAll(Lives, Arb.From(Payments), (worker, payment) =>
        {
            var with = worker with { Paid = [.. worker.Paid, payment] };
            if (payment.PaidOn > worker.AsOf)
                Told(with.Timeline).ShouldBe(Told(worker.Timeline));
        }).Check(Often);

    [Fact] public void What_was_out_of_cover_on_its_day_is_never_silently_covered_afterwards() =>
        Holds(worker =>
        {
            for (var day = FirstDay; day < worker.AsOf; day = day.PlusDays(17))
            {
                var told = (worker with { AsOf = day }).Timeline.On(day);
                var (then, now) = (told?.Status, worker.Timeline.On(day)?.Status);
                if (then == CoverStatus.Lapsed)
                    now.ShouldBeOneOf(CoverStatus.Lapsed, CoverStatus.PaidLate);
                else if (then == CoverStatus.Covered)
                    now.ShouldBe(CoverStatus.Covered);
                else if (then == CoverStatus.Ended && told!.Rule.Rule == CoverRules.MembershipEnd)
                    now.ShouldBe(CoverStatus.Ended);
                else if (then == CoverStatus.Grace)
                    now.ShouldBeOneOf(CoverStatus.Grace, CoverStatus.Covered, CoverStatus.PaidLate);
            }
        });

    [Fact] public void The_order_in_which_payments_and_memberships_come_does_not_matter() =>
        Holds(worker => Told((worker with
        {
            Paid = [.. worker.Paid.Reverse()],
            Memberships = [.. worker.Memberships.Reverse()],
        }).Timeline).ShouldBe(Told(worker.Timeline)));

    [Fact] public void If_nothing_more_is_paid_the_cover_lapses_on_the_day_that_the_standing_says() =>
        Holds(worker =>
        {
            var plain = worker with
            {
                Memberships =
                [
                    .. worker.Memberships.Select(member => member with { Start = FirstMonth, EndedOn = null }),
                ],
                Paid = worker.Known,
            };
            if (plain.Timeline.Standing is not { LapsesOn: { } lapse, HasLapsed: false } standing)
                return;
            (plain with { AsOf = lapse.PlusDays(-1) }).Timeline.Standing!.HasLapsed.ShouldBeFalse();
            var after = (plain with { AsOf = lapse }).Timeline;
            var on = after.On(lapse)!.Status;
            if (after.Standing!.Episode == standing.Episode)
                (on, after.Standing.HasLapsed).ShouldBe((CoverStatus.Lapsed, true));
        });

    [Fact] public void Adding_arrears_to_the_month_before_the_lapse_keeps_the_cover_a_month_longer() =>
        Holds(worker =>
        {
            if (worker.Timeline.Standing is not { LapsesOn: { } lapse, HasLapsed: false, CoveredUntil: { } until }
                || worker.Memberships.Any(member => member.EndedOn is not null))
                return;
            var next = until.PlusMonths(1);
            if (worker.Known.Any(paid => paid.From <= next && next <= paid.To))
                return;
            var paid = worker with
            {
                Paid = [.. worker.Known, new(next, next, worker.AsOf, "desa", "APBD")],
            };
            paid.Timeline.Standing!.LapsesOn.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(
                until.PlusMonths(5).OnDayOfMonth(1));
        });

    [Fact] public void The_walks_reach_every_status_arrears_doubles_and_restarts()
    {
        var seen = new Dictionary<string, int>();
        Prop.ForAll(Lives, worker =>
        {
            foreach (var span in worker.Timeline.Spans)
            {
                Count(span.Status.ToString());
                if (span.Status == CoverStatus.Covered && span.ArrearsOn is not null)
                    Count("arrears");
                if (span.IsDouble)
                    Count("double");
                if (span.Restarted)
                    Count("restarted");
            }
        }).Check(Often.WithMaxTest(1_000).WithReplay(2025, 225));

        foreach (var what in Enum.GetNames<CoverStatus>().Concat(["arrears", "double", "restarted"]))
            seen.GetValueOrDefault(what).ShouldBeGreaterThan(100, what);

        void Count(string what) => seen[what] = seen.GetValueOrDefault(what) + 1;
    }

    private static void Holds(Action<Worker> property) => Prop.ForAll(Lives, property).Check(Often);

    private static string Told(CoverTimeline timeline) =>
        string.Join('\n', timeline.Lines().Append($"{timeline.Standing}"));

    private static IEnumerable<YearMonth> Months(PaidMonths paid) => Months(paid.From, paid.To);

    private static IEnumerable<YearMonth> Months(YearMonth from, YearMonth to)
    {
        for (var month = from; month <= to; month = month.PlusMonths(1))
            yield return month;
    }

    private static LocalDate LastDay(YearMonth month) => month.PlusMonths(1).OnDayOfMonth(1).PlusDays(-1);

    private sealed record Worker(Membership[] Memberships, PaidMonths[] Paid, LocalDate AsOf)
    {
        public CoverTimeline Timeline => CoverTimeline.Of(Memberships, Paid, AsOf, Rules);

        public PaidMonths[] Known => [.. Paid.Where(payment => payment.PaidOn <= AsOf)];

        public override string ToString() =>
            $"as of {AsOf:uuuu-MM-dd}: {string.Join("; ", Memberships.Select(member => $"{member}"))}\n"
            + string.Join('\n', Paid.Select(paid => $"{paid}")) + "\n" + string.Join('\n', Timeline.Lines());
    }
}
