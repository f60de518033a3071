namespace JamsostekLedger.Enrolment;

/// <summary>The latest answer of one stage of verification.</summary>
/// <param name="Stage">Which stage.</param>
/// <param name="Rejected">Why it rejected the worker, or null.</param>
/// <param name="Evidence">Reference of the answer.</param>
/// <param name="CheckedBy">Office that answered.</param>
/// <param name="On">Day of the answer.</param>
public sealed record CheckAnswer(
    CheckStage Stage, RejectionReason? Rejected, string? Evidence, string? CheckedBy, LocalDate On);
