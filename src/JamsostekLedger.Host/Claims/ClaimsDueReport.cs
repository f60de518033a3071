using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Claims;

/// <summary>The ageing list as JSON.</summary>
public sealed record ClaimsDueReport(
    string Region, LocalDate On, Instant RecordedAsOf, int Open, int Late, Rupiah Cost,
    IReadOnlyList<ClaimsDueReport.Row> Claims)
{
    /// <summary>The report of a list.</summary>
    public static ClaimsDueReport Of(DueClaims due) => new(
        due.Region, due.On, due.RecordedAsOf, due.Claims.Count, due.Late, due.Cost,
        [
            .. due.Claims.Select(claim => new Row(
                claim.Case.Notice!.Claim, claim.Case.Notice.Benefit, claim.Case.Notice.Programme, claim.Case.Stage,
                claim.DaysOpen, claim.IsLate, claim.Cost, claim.Expected, claim.Case.Decided, claim.Case.Paid,
                claim.Case.Outstanding, claim.Clocks)),
        ]);

    /// <summary>One case.</summary>
    public sealed record Row(
        string Claim, Benefit Benefit, string? Programme, ClaimStage Stage, int DaysOpen, bool Late, Rupiah Cost,
        Rupiah Expected, Rupiah Decided, Rupiah Paid, Rupiah Outstanding, IReadOnlyList<ClaimClock> Clocks);
}
