using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>One clock of a claim, as it stands on a day.</summary>
/// <param name="Kind">What has to be done.</param>
/// <param name="Due">Until when, by which rule.</param>
/// <param name="MetOn">The day on which it was done; null while it is not.</param>
/// <param name="IsLate">Whether it was done late, or is not done and should be.</param>
/// <param name="DaysLate">Whole days after the due day, to when it was done or to the day looked at.</param>
/// <param name="Cost">What lateness costs BPJS (ganti rugi), of a payment that is late; null of others.</param>
public sealed record ClaimClock(
    ClaimClockKind Kind, Deadline Due, LocalDate? MetOn, bool IsLate, int DaysLate, LateCompensation? Cost)
{
    /// <summary>Whether it still runs.</summary>
    public bool Runs => MetOn is null;

    /// <summary>Rupiah that lateness costs.</summary>
    public Rupiah Amount => Cost?.Amount ?? Rupiah.Zero;
}
