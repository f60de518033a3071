using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// Starts and stops the clocks of a claim by what is recorded of it; how long they run, the tables say.
/// </summary>
/// <param name="zone">The region's zone.</param>
/// <param name="today">The day looked at.</param>
/// <param name="deadlines">The dated deadlines.</param>
public sealed class ClaimClocks(DateTimeZone zone, LocalDate today, Deadlines deadlines)
{
    /// <summary>The clocks of a case that have begun, the hours first.</summary>
    /// <param name="found">The case; notice of it was given.</param>
    /// <param name="expected">What the ledger expects: it is what is late while nothing is decided.</param>
    public IReadOnlyList<ClaimClock> Of(ClaimCase found, Rupiah expected)
    {
        var notice = found.Notice!;
        var clocks = new List<ClaimClock>();
        if (notice.Benefit == Benefit.Jkk)
        {
            var due = notice.EventAt is { } accident
                ? deadlines.StageOne(accident, zone)
                : deadlines.StageOne(notice.EventDate, zone);
            Add(clocks, ClaimClockKind.StageOne, due, found.StageOne);
        }

        if (found.Injury is { } injury)
        {
            var due = injury.StatedAt is { } statement
                ? deadlines.StageTwo(statement, zone)
                : deadlines.StageTwo(injury.StatedOn, zone);
            Add(clocks, ClaimClockKind.StageTwo, due, found.Application);
        }

        if (found.Application is null)
            Add(clocks, ClaimClockKind.Lapse, deadlines.Lapse(notice.Benefit, notice.EventDate), null);
        if (found.CompleteOn is { } complete && deadlines.Payment(notice.Benefit, complete) is { } payment)
            clocks.Add(Payment(found, payment, expected));
        return clocks;
    }

    /// <summary>Whether BPJS is to decide: then lateness costs something of what is expected.</summary>
    public static bool AsksExpected(ClaimCase found) =>
        found.Stage is ClaimStage.DocumentsComplete or ClaimStage.InVerification;

    private void Add(List<ClaimClock> clocks, ClaimClockKind kind, Deadline? due, ClaimMoment? met)
    {
        if (due is null)
            return;
        var late = (met?.At, due.At) is ({ } done, { } until)
            ? done > until
            : (met?.On ?? today) > due.On;
        clocks.Add(new(kind, due, met?.On, late, Math.Max(0, Days(due.On, met?.On ?? today)), null));
    }

    // A rejection answers the claim as well as a payment does; what is decided and not paid waits, and so does an
    // instalment that is applied for after others were paid.
    private ClaimClock Payment(ClaimCase found, Deadline due, Rupiah expected)
    {
        var isUndecided = AsksExpected(found);
        var isRefused = found.Stage is ClaimStage.Rejected or ClaimStage.Closed;
        var met = isRefused ? found.MovedOn
            : isUndecided || found.Outstanding > Rupiah.Zero ? null
            : found.PaidOn;
        var until = met ?? today;
        var amount = isUndecided ? Left(expected, found)
            : isRefused ? found.Outstanding
            : met is null ? found.Outstanding
            : found.Decided;
        var cost = until > due.On ? deadlines.Late(found.Notice!.Benefit, due.On, until, amount) : null;
        return new(ClaimClockKind.Payment, due, met, until > due.On, Math.Max(0, Days(due.On, until)), cost);
    }

    private static Rupiah Left(Rupiah expected, ClaimCase found)
    {
        var settled = found.Decided > found.Paid ? found.Decided : found.Paid;
        return expected > settled ? expected - settled : Rupiah.Zero;
    }

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
