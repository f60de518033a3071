using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>What came of one check.</summary>
/// <param name="Check">The check.</param>
/// <param name="Sentence">What it asks, in Indonesian.</param>
/// <param name="Count">How much it found, without what is only to be seen.</param>
/// <param name="Amount">Rupiah of it.</param>
/// <param name="Notices">How much is only to be seen.</param>
/// <param name="NoticeAmount">Rupiah of that.</param>
/// <param name="Findings">The list, what is only to be seen last.</param>
public sealed record ClaimCheckResult(
    ClaimCheck Check, string Sentence, int Count, Rupiah Amount, int Notices, Rupiah NoticeAmount,
    IReadOnlyList<ClaimFinding> Findings)
{
    /// <summary>Counts and adds up what a check found.</summary>
    public static ClaimCheckResult Of(ClaimCheck check, IEnumerable<ClaimFinding> findings)
    {
        var list = findings.OrderBy(finding => finding.IsNotice).ThenBy(finding => finding.On)
            .ThenBy(finding => finding.Claims.Count == 0 ? "" : finding.Claims[0], StringComparer.Ordinal)
            .ThenBy(finding => $"{finding.Worker}", StringComparer.Ordinal)
            .ThenBy(finding => finding.Programme, StringComparer.Ordinal)
            .ThenBy(finding => finding.MonthFrom ?? new(1, 1)).ToList();
        return new(
            check, SentenceOf(check), list.Count(finding => !finding.IsNotice), Sum(list, notices: false),
            list.Count(finding => finding.IsNotice), Sum(list, notices: true), list);
    }

    private static Rupiah Sum(IEnumerable<ClaimFinding> findings, bool notices) => findings
        .Where(finding => finding.IsNotice == notices)
        .Aggregate(Rupiah.Zero, (sum, finding) => sum + (finding.Amount ?? Rupiah.Zero));

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
