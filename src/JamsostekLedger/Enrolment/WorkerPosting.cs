using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>What the facts of a worker post: heads on the roster, months of cover, and how far cover reaches.</summary>
public static class WorkerPosting
{
    /// <summary>The journal lines of one fact.</summary>
    public static IEnumerable<JournalLine> Of(LedgerEvent fact, Worker before, Worker after) =>
        Heads(fact, before, after).Concat(Months(fact)).Concat(Reach(fact, before, after));

    private static IEnumerable<JournalLine> Heads(LedgerEvent fact, Worker before, Worker after)
    {
        if (fact is not (WorkerProposed or WorkerChecked or WorkerEnrolled or WorkerEnded))
            yield break;

        var key = RosterMember.KeyOf(fact)!;
        var programme = key[..key.LastIndexOf('/')];
        var from = AccountOf(before.Listed(programme)?.Status);
        var to = AccountOf(after.Listed(programme)?.Status);
        if (from != to)
            yield return new(to, from, Unit.Worker, 1, fact.ValueDate, new() { Programme = programme });
    }

    private static IEnumerable<JournalLine> Months(LedgerEvent fact)
    {
        if (fact is CoverPaid paid)
            yield return new(Account.CoverMonths, Account.CoverAllotted, Unit.WorkerMonth,
                MonthSpan.Length(paid.From, paid.To), paid.ValueDate,
                new() { Programme = paid.Programme, Fund = paid.Fund });
        else if (fact is CoverReleased released)
            yield return new(Account.CoverAllotted, Account.CoverMonths, Unit.WorkerMonth,
                MonthSpan.Length(released.From, released.To), released.ValueDate,
                new() { Programme = released.Programme, Fund = released.Fund });
        else if (fact is CoverSettled settled)
            foreach (var line in Months(settled))
                yield return line;
    }

    private static IEnumerable<JournalLine> Months(CoverSettled settled) =>
        Steps.Difference(Days(settled.Dropped), Days(settled.Added)).SelectMany(day => JournalLine.Change(
            Account.CoverMonths, Account.CoverAllotted, Unit.WorkerMonth, day.Change, day.At.On,
            new() { Programme = settled.Programme, Fund = day.At.Fund }));

    private static IEnumerable<((LocalDate On, string Fund) At, long Change)> Days(IEnumerable<CoverRun> runs)
    {
        foreach (var run in runs)
        {
            var months = MonthSpan.Length(run.From, run.To);
            yield return ((run.PaidOn, run.Fund), months);
            if (run.ReleasedOn is { } released)
                yield return ((released, run.Fund), -months);
        }
    }

    // A worker stands under one month in all: that until which somebody has paid. So the workers who lapse next are a
    // sum over the journal, and can be asked as of any day.
    private static IEnumerable<JournalLine> Reach(LedgerEvent fact, Worker before, Worker after) =>
        after.ReachAfter(fact, before).SelectMany(step => JournalLine.Change(
            Account.CoverUntil, Account.CoverNone, Unit.Worker, step.Change, step.At.On, step.At.Dimensions));

    private static string AccountOf(EnrolmentStatus? status) => status switch
    {
        null => Account.RosterOutside,
        EnrolmentStatus.Proposed => Account.RosterProposed,
        EnrolmentStatus.Verified => Account.RosterVerified,
        EnrolmentStatus.Rejected => Account.RosterRejected,
        EnrolmentStatus.Enrolled => Account.RosterEnrolled,
        _ => Account.RosterEnded,
    };
}
