using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Shared;

/// <summary>What the frame around every page says.</summary>
public static class Words
{
    public static readonly Text Skip = new("Langsung ke isi", "Skip to content");
    public static readonly Text Tagline = new(
        "Buku besar iuran dan klaim BPJS Ketenagakerjaan", "Ledger of BPJS Ketenagakerjaan premiums and claims");
    public static readonly Text AllRegions = new("Semua daerah", "All regions");
    public static readonly Text MainNavigation = new("Navigasi utama", "Main navigation");
    public static readonly Text RegionNavigation = new("Halaman daerah", "Pages of the region");
    public static readonly Text OtherLanguage = new("English", "Bahasa Indonesia");
    public static readonly Text Overview = new("Ringkasan", "Overview");
    public static readonly Text Workers = new("Pekerja", "Workers");
    public static readonly Text Roster = new("Daftar peserta", "Roster");
    public static readonly Text Protected = new("Terlindungi", "Protected");
    public static readonly Text Risk = new("Risiko gugur", "Lapse risk");
    public static readonly Text Premiums = new("Iuran", "Premiums");
    public static readonly Text ByMonth = new("Iuran per bulan", "Premiums by month");
    public static readonly Text Invoices = new("Tagihan", "Invoices");
    public static readonly Text Audit = new("Pemeriksaan", "Audit");
    public static readonly Text BudgetUse = new("Penggunaan anggaran", "Budget use");
    public static readonly Text Claims = new("Klaim", "Claims");
    public static readonly Text ClaimsPaid = new("Klaim dibayar", "Claims paid");
    public static readonly Text Cases = new("Klaim berjalan", "Claims under way");
    public static readonly Text ClaimBreakdown = new("Rincian", "Breakdown");
    public static readonly Text Claimants = new("Siapa", "Who");
    public static readonly Text ClaimChecks = new("Pemeriksaan klaim", "Claim checks");
    public static readonly Text Rates = new("Tarif iuran", "Premium rates");
    public static readonly Text Figures = new("Angka terbit", "Published figures");
    public static readonly Text Coverage = new("Cakupan", "Coverage");
    public static readonly Text Plans = new("Rencana", "Plans");
    public static readonly Text Reconciliation = new("Rekonsiliasi", "Reconciliation");
    public static readonly Text Periods = new("Tutup buku", "Closing");
    public static readonly Text Approvals = new("Persetujuan", "Approvals");
    public static readonly Text Journal = new("Jurnal", "Journal");
    public static readonly Text Events = new("Catatan", "Records");
    public static readonly Text Checks = new("Pemeriksaan bulanan", "Monthly checks");
    public static readonly Text Hooks = new("Pemberitahuan", "Notices");
    public static readonly Text Imports = new("Impor", "Imports");
    public static readonly Text BothDates = new("Tanggal laporan", "Dates of the report");
    public static readonly Text ValueDates = new("Tanggal nilai", "Value dates");
    public static readonly Text OnDay = new("Per tanggal", "On the day");
    public static readonly Text FiscalYear = new("Tahun anggaran", "Fiscal year");
    public static readonly Text MonthOfCover = new("Bulan perlindungan", "Month of cover");
    public static readonly Text EveryPeriod = new(
        "setiap angka menurut periodenya sendiri", "each figure by a period of its own");
    public static readonly Text EveryDate = new("semua tanggal", "all dates");
    public static readonly Text Since = new("sejak {0}", "since {0}");
    public static readonly Text Until = new("sampai dengan {0}", "up to {0}");
    public static readonly Text EmptyIsAll = new("kosong = semua", "empty = all");
    public static readonly Text RecordedPer = new("Keadaan tercatat per", "As recorded at");
    public static readonly Text Latest = new("pencatatan terakhir", "latest record");
    public static readonly Text Earlier = new(
        "Anda melihat keadaan yang lampau; pencatatan sesudahnya tidak ikut.",
        "You are looking at an earlier state; what was recorded later is left out.");
    public static readonly Text NothingYet = new("belum ada yang tercatat", "nothing recorded yet");
    public static readonly Text From = new("Dari", "From");
    public static readonly Text To = new("Sampai", "To");
    public static readonly Text Year = new("Tahun", "Year");
    public static readonly Text RecordedBy = new("Tercatat sampai dengan", "Recorded up to");
    public static readonly Text EmptyIsNow = new("kosong = sekarang", "empty = now");
    public static readonly Text Show = new("Tampilkan", "Show");
    public static readonly Text BackToDefault = new("Kembali ke awal", "Reset");
    public static readonly Text Years = new("Tahun yang ada datanya", "Years with data");
    public static readonly Text Synthetic = new("Data peragaan", "Demonstration data");
    public static readonly Text SyntheticMeans = new(
        "Semua orang, dokumen, dan pembayaran di sini rekaan. Jangan dipakai sebagai bukti.",
        "Every person, document and payment here is invented. Do not use it as evidence.");
    public static readonly Text NotRecording = new(
        "Tidak ada yang dapat dicatat sekarang", "Nothing can be recorded now");
    public static readonly Text Loading = new("Data peragaan sedang dimuat", "The demonstration data are being loaded");
    public static readonly Text LoadingMeans = new(
        "Angka di halaman ini belum lengkap. Muat ulang halaman untuk melihat kelanjutannya.",
        "Figures on this page are not complete yet. Reload the page to see more.");
    public static readonly Text Download = new("Unduh tabel", "Download the table");
    public static readonly Text PublishedPeriod = new(
        "Jendela ini adalah periode angka klaim terbit yang terakhir.",
        "This window is the period of the latest published figure on claims.");
    public static readonly Text LatestYear = new(
        "Jendela ini adalah tahun terakhir yang ada datanya.", "This window is the latest year with data.");
    public static readonly Text ThisYear = new(
        "Belum ada data; jendela ini adalah tahun berjalan.",
        "There are no data yet; this window is the current year.");
    public static readonly Text NoData = new(
        "Belum ada yang tercatat untuk daerah ini pada keadaan tersebut.",
        "Nothing is recorded for this region in that state.");
    public static readonly Text NoDataNext = new(
        "Impor berkas dengan „jamsostek import”, atau pilih waktu pencatatan yang lebih baru.",
        "Import files with “jamsostek import”, or choose a later instant.");
    public static readonly Text Footer = new(
        "Setiap angka menaut ke baris jurnal yang membentuknya. Tautan ini memuat kedua tanggal, sehingga "
        + "membukanya lagi memberi angka yang sama.",
        "Every figure links to the journal lines that it is made of. The address holds both dates, so "
        + "opening it again gives the same figures.");

    /// <summary>The region as a letter would call it.</summary>
    public static string Name(Region region, Language language) => (language, region.Rank) switch
    {
        (Language.Indonesian, _) => $"{region.Rank} {region.Name}",
        (_, "Provinsi") => $"{region.Name} Province",
        (_, "Kota") => $"{region.Name} City",
        _ => $"{region.Name} Regency",
    };

    /// <summary>Why the window is what it is; empty where the address says so.</summary>
    public static string Reason(WindowReason reason, Language language) => reason switch
    {
        WindowReason.PublishedFigure => PublishedPeriod[language],
        WindowReason.LatestYear => LatestYear[language],
        WindowReason.ThisYear => ThisYear[language],
        _ => "",
    };
}
