namespace JamsostekLedger.Enrolment;

/// <summary>One time that a worker was enrolled in a programme.</summary>
/// <param name="Start">First month.</param>
/// <param name="LastMonth">Last month of the programme, or null while open.</param>
/// <param name="EndedOn">Last day of the enrolment, or null while it runs.</param>
/// <param name="Reason">Why it ended.</param>
/// <param name="ReplacedBy">Number of the worker who took the place.</param>
/// <param name="OverAge">True where the worker had reached the age limit when enrolled; null otherwise.</param>
public sealed record Term(
    YearMonth Start, YearMonth? LastMonth, LocalDate? EndedOn, EndReason? Reason, Ledger.PersonId? ReplacedBy,
    bool? OverAge = null)
{
    /// <summary>Whether a premium is due for the month: the month of the end is, the one after it is not.</summary>
    public bool Covers(YearMonth month) =>
        Start <= month && !(LastMonth < month) && !(EndedOn?.ToYearMonth() < month);
}
