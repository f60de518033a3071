using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Enrolment;

/// <summary>What the facts of a worker post: heads on the roster, months of cover, and how far cover reaches.</summary>
public static class WorkerPosting
{
    /// <summary>The journal lines of one fact.</summary>
    public static IEnumerable<JournalLine> Of(LedgerEvent fact, Worker before, Worker after) =>
        Heads(fact, before, after).Concat(Months(fact)).Concat(Reach(fact.ValueDate, before, after));

    private static IEnumerable<JournalLine> Heads(LedgerEvent fact, Worker before, Worker after)
    {
        if (fact is not (WorkerProposed or WorkerChecked or WorkerEnrolled or WorkerEnded))
            yield break;

        var key = RosterMember.KeyOf(fact)!;
        var programme = key[..key.LastIndexOf('/')];
        var from = AccountOf(before.In(programme)?.Status);
        var to = AccountOf(after.In(programme)!.Status);
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
    }

    // A worker stands under one month in all: that until which somebody has paid. So the workers who lapse next are a
    // sum over the journal, and can be asked as of any day.
    private static IEnumerable<JournalLine> Reach(LocalDate valueDate, Worker before, Worker after)
    {
        var (from, to) = (Until(before), Until(after));
        if (from == to)
            yield break;
        if (from is not null)
            yield return new(Account.CoverNone, Account.CoverUntil, Unit.Worker, 1, valueDate, from);
        if (to is not null)
            yield return new(Account.CoverUntil, Account.CoverNone, Unit.Worker, 1, valueDate, to);
    }

    private static Dimensions? Until(Worker worker) => worker.Furthest is not { } member ? null : new()
    {
        Programme = member.Listing.Programme,
        Fund = member.LastFund,
        Month = member.CoveredUntil,
    };

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
