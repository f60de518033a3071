namespace JamsostekLedger.ClaimChecks;

/// <summary>What each check asks, in Indonesian.</summary>
internal static class CheckSentences
{
    /// <summary>The sentence of a check.</summary>
    public static string Of(ClaimCheck check) => check switch
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
        ClaimCheck.ClaimantNotEnrolled =>
            "Klaim menyebut pekerja yang tidak ada dalam daftar peserta program mana pun.",
        ClaimCheck.PaidBeyondDecision =>
            "Yang dibayar pada klaim melebihi penetapan BPJS.",
        ClaimCheck.DeathInUnpaidMonth =>
            "Pekerja meninggal pada bulan yang belum dibayar, dan manfaatnya tidak dibayar.",
        ClaimCheck.MonthPaidTwice =>
            "Bulan yang sama dibayar dua kali dalam satu program.",
        ClaimCheck.MonthPaidInTwoProgrammes =>
            "Bulan yang sama dari satu pekerja dibayar dalam dua program.",
        ClaimCheck.PremiumNikNotFound =>
            "Iuran dibayar untuk pekerja yang NIK-nya tidak ditemukan Dukcapil.",
        ClaimCheck.PremiumOverAge =>
            "Iuran dibayar untuk pekerja yang melewati batas usia pendaftaran.",
        ClaimCheck.PremiumMoved =>
            "Iuran dibayar untuk bulan-bulan sesudah pekerja pindah.",
        ClaimCheck.PremiumWageEarner =>
            "Iuran dibayar untuk bulan-bulan sesudah pekerja menjadi penerima upah.",
        ClaimCheck.PremiumNeverEnrolled =>
            "Tagihan dibayar untuk lebih banyak pekerja daripada yang pernah didaftarkan.",
        ClaimCheck.PremiumWrongFund =>
            "Dana sawit membayar iuran orang yang bukan pekerja sawit.",
        _ =>
            "Perlindungan selesai sebelum kematian memberi lebih daripada JKM Rp10 juta.",
    };
}
