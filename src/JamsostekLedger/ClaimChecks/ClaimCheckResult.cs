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
        new(check, SentenceOf(check), 0, Rupiah.Zero, 0, Rupiah.Zero, findings);

    /// <summary>One more finding, counted and added up; its list has it already.</summary>
    public ClaimCheckResult With(ClaimFinding finding) => finding.IsNotice
        ? this with { Notices = Notices + 1, NoticeAmount = NoticeAmount + (finding.Amount ?? Rupiah.Zero) }
        : this with { Count = Count + 1, Amount = Amount + (finding.Amount ?? Rupiah.Zero) };

    private static string SentenceOf(ClaimCheck check) => check switch
    {
        ClaimCheck.PaidNotCovered =>
            "JKK atau JKM dibayar untuk kejadian pada hari yang tidak terlindungi.",
        ClaimCheck.PaidAfterPremiumStopped =>
            "JKK atau JKM dibayar untuk kejadian setelah iuran berhenti dan perlindungan gugur.",
        ClaimCheck.PaidTwice =>
            "Manfaat yang sama dibayar dua kali dan keduanya masih berlaku.",
        ClaimCheck.PremiumAfterDeath =>
            "Iuran untuk bulan-bulan sesudah bulan kematian masih tercatat dibayar.",
        ClaimCheck.EndedAsDiedWithoutClaim =>
            "Peserta tercatat meninggal, tetapi tidak ada klaim kematiannya.",
        ClaimCheck.ClaimWithoutEnding =>
            "JKM sudah dibayar, tetapi kepesertaan pekerja belum diakhiri.",
        _ =>
            "Klaim menyebut pekerja yang tidak ada dalam daftar peserta program mana pun.",
    };
}
