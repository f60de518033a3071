namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>What was odd about something of a case that was recorded all the same, in a few words.</summary>
public static class WarningWords
{
    private static readonly Dictionary<string, Text> Warnings = new(StringComparer.Ordinal)
    {
        ["claimant-not-enrolled"] = new("Pekerja tidak terdaftar pada hari kejadian",
            "The worker was not enrolled on the day of the event"),
        ["document-not-recorded"] = new("Ada dokumen yang belum tercatat", "A document is not recorded yet"),
        ["event-not-covered"] = new("Iuran tidak terbayar pada hari kejadian",
            "Premiums were not paid on the day of the event"),
        ["funeral-paid-elsewhere"] = new("Pemakaman sudah ditetapkan pada klaim lain",
            "Another claim pays the funeral already"),
        ["heir-class-not-in-law"] = new("Golongan ahli waris tidak dikenal undang-undang",
            "The law does not know the class of an heir"),
        ["heirs-out-of-order"] = new("Ahli waris di luar urutan undang-undang", "Heirs out of the order of the law"),
        ["more-than-two-children"] = new("Beasiswa untuk paling banyak dua anak",
            "Scholarships for two children at most"),
        ["paid-before-decision"] = new("Dibayar sebelum penetapan tercatat", "Paid before a decision was recorded"),
        ["paid-before-event"] = new("Dibayar sebelum kejadian", "Paid before the event"),
        ["reversal-without-reason"] = new("Pembatalan tanpa alasan", "A reversal without a reason"),
        ["paid-beyond-decision"] = new("Pembayaran melebihi penetapan", "More is paid than was decided"),
        ["payment-differs-from-case"] = new("Pembayaran menyebut kejadian atau pekerja lain",
            "The payment names another event or worker"),
        ["entitlement-outcome-unknown"] = new("Akibat kecelakaan belum diketahui", "Outcome of the accident unknown"),
        ["entitlement-wage-unknown"] = new("Upah tidak diketahui", "Wage unknown"),
        ["reduced-jkm-boundary-unsure"] = new("Batas tiga bulan tidak pasti", "Boundary of three months unsure"),
        ["reduced-jkm-cover-start-unknown"] = new("Awal perlindungan tidak diketahui", "Start of cover unknown"),
        ["reduced-jkm-split-unsure"] = new("Pembagian Rp10 juta tidak pasti", "Split of Rp10 million unsure"),
    };

    /// <summary>A warning; null of a rule that warns of nothing.</summary>
    public static Text? Of(string rule) => Warnings.GetValueOrDefault(rule);
}
