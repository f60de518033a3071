using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Claims;

/// <summary>What the page on claims says.</summary>
public static class ClaimsWords
{
    public static readonly Text Title = new("Klaim yang dibayar", "Claims paid");
    public static readonly Text Amount = new("Jumlah dibayar", "Amount paid");
    public static readonly Text AmountMeans = new("bersih setelah pembatalan", "net of reversals");
    public static readonly Text Claims = new("Klaim", "Claims");
    public static readonly Text ClaimsMean = new(
        "klaim yang punya pembayaran sah", "claims with a payment that stands");
    public static readonly Text Payments = new("Pembayaran", "Payments");
    public static readonly Text PaymentsMean = new("dikurangi yang dibatalkan", "less those reversed");
    public static readonly Text ByMonth = new("Per bulan", "By month");
    public static readonly Text ByBenefit = new("Per manfaat", "By benefit");
    public static readonly Text BySegment = new("Per segmen", "By segment");
    public static readonly Text ByProgramme = new("Per program", "By programme");
    public static readonly Text Month = new("Bulan pembayaran", "Month of payment");
    public static readonly Text Benefit = new("Manfaat", "Benefit");
    public static readonly Text Segment = new("Segmen", "Segment");
    public static readonly Text Programme = new("Program", "Programme");
    public static readonly Text Vulnerable = new("Pekerja rentan", "Vulnerable workers");
    public static readonly Text NoProgramme = new("Di luar program daerah", "Outside the region's programmes");
    public static readonly Text More = new(
        "Menurut komponen, kecamatan, dan tahun kejadian, dan di samping iuran ›",
        "By component, district and event year, and beside premiums ›");
    public static readonly Text Checks = new(
        "Pemeriksaan terhadap perlindungan dan daftar peserta ›", "Checks against cover and rosters ›");
    public static readonly Text Share = new("Bagian", "Share");
    public static readonly Text Chart = new(
        "Klaim yang dibayar per bulan, dalam rupiah", "Claims paid by month, in rupiah");
    public static readonly Text ChartSummary = new(
        "Diagram batang: {0}. Angkanya ada dalam tabel.", "Bar chart: {0}. The table holds its figures.");
    public static readonly Text ChartTop = new("tertinggi {0} dengan {1}", "highest in {0} with {1}");
    public static readonly Text Sum = new("Jumlah", "Total");
    public static readonly Text Empty = new(
        "Tidak ada klaim yang dibayar dalam jendela ini.", "No claims were paid in this window.");
    public static readonly Text MonthsNote = new(
        "Klaim yang dibayar dalam dua bulan terhitung di kedua bulan, tetapi satu kali dalam jumlah.",
        "A claim paid in two months counts in both of them, and once in the total.");

    /// <summary>What a benefit is called.</summary>
    public static string Name(Benefit benefit, Language language) => (benefit switch
    {
        Ledger.Benefit.Jkk => new Text("Jaminan kecelakaan kerja", "Work accident"),
        Ledger.Benefit.Jkm => new("Jaminan kematian", "Death"),
        Ledger.Benefit.Jht => new("Jaminan hari tua", "Old-age savings"),
        Ledger.Benefit.Jp => new("Jaminan pensiun", "Pension"),
        _ => new("Jaminan kehilangan pekerjaan", "Job loss"),
    })[language];

    /// <summary>What a segment is called.</summary>
    public static string Name(Segment segment, Language language) => (segment switch
    {
        Ledger.Segment.Pu => new Text("Penerima upah", "Wage earners"),
        Ledger.Segment.Bpu => new("Bukan penerima upah", "Not wage earners"),
        Ledger.Segment.Jakon => new("Jasa konstruksi", "Construction"),
        _ => new("Pekerja migran", "Migrant workers"),
    })[language];
}
