using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>What came of one check.</summary>
/// <param name="Check">The check.</param>
/// <param name="Sentence">What it asks, in Indonesian.</param>
/// <param name="Count">How much it found, without what is only to be seen.</param>
/// <param name="Amount">Rupiah of it.</param>
/// <param name="Notices">How much is only to be seen.</param>
/// <param name="NoticeAmount">Rupiah of that.</param>
/// <param name="Findings">The list, what is only to be seen last; it may be longer than memory should hold.</param>
public sealed record ClaimCheckResult(
    ClaimCheck Check, string Sentence, int Count, Rupiah Amount, int Notices, Rupiah NoticeAmount,
    IEnumerable<ClaimFinding> Findings)
{
    /// <summary>A check that found nothing yet.</summary>
    /// <param name="check">The check.</param>
    /// <param name="findings">Where what it finds is listed.</param>
    public static ClaimCheckResult Of(ClaimCheck check, IEnumerable<ClaimFinding> findings) =>
        new(check, CheckSentences.Of(check), 0, Rupiah.Zero, 0, Rupiah.Zero, findings);

    /// <summary>One more finding, counted and added up; its list has it already.</summary>
    public ClaimCheckResult With(ClaimFinding finding) => finding.IsNotice
        ? this with { Notices = Notices + 1, NoticeAmount = NoticeAmount + (finding.Amount ?? Rupiah.Zero) }
        : this with { Count = Count + 1, Amount = Amount + (finding.Amount ?? Rupiah.Zero) };
}
