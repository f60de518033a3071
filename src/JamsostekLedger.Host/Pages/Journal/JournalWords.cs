using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Journal;

/// <summary>What the journal page says.</summary>
public static class JournalWords
{
    public static readonly Text Title = new("Jurnal", "Journal");
    public static readonly Text MadeOf = new("Baris yang membentuk angka", "Lines that make up the figure");
    public static readonly Text AllLead = new(
        "Setiap baris memindahkan jumlah dari satu akun ke akun lain. Pilih angka di halaman lain untuk "
        + "melihat hanya baris yang membentuknya.",
        "Each line moves an amount from one account to another. Choose a figure on another page to see only "
        + "the lines that make it up.");
    public static readonly Text Sum = new("Jumlah", "Sum");
    public static readonly Text Lines = new("{0} baris jurnal", "{0} journal lines");
    public static readonly Text Showing = new("baris {0}–{1}", "lines {0}–{1}");
    public static readonly Text NarrowedTo = new("Dipersempit menjadi", "Narrowed to");
    public static readonly Text AllLines = new("Tampilkan semua baris", "Show all lines");
    public static readonly Text Empty = new("Tidak ada baris jurnal.", "There are no journal lines.");
    public static readonly Text ValueDate = new("Tanggal nilai", "Value date");
    public static readonly Text Document = new("Dokumen", "Document");
    public static readonly Text Movement = new("Dari → ke", "From → to");
    public static readonly Text Counts = new("Nilai", "Amount");
    public static readonly Text About = new("Tentang", "About");
    public static readonly Text Record = new("Catatan dan asalnya", "Record and its origin");
    public static readonly Text Number = new("no. {0}", "no. {0}");
    public static readonly Text OriginLine = new("{0} baris {1}", "{0} line {1}");
    public static readonly Text ClaimUnit = new("{0} klaim", "{0} claims");
    public static readonly Text CaseUnit = new("{0} perkara", "{0} cases");
    public static readonly Text WorkerUnit = new("{0} pekerja", "{0} workers");
    public static readonly Text MonthUnit = new("{0} bulan pekerja", "{0} workers' months");
    public static readonly Text Pages = new("Halaman jurnal", "Pages of the journal");

    /// <summary>What a figure is called.</summary>
    public static string Of(JournalMeasure measure, Language language) => (measure switch
    {
        JournalMeasure.Pagu => new Text("Pagu", "Pagu (ceiling)"),
        JournalMeasure.Reserved => new("Dicadangkan", "Reserved"),
        JournalMeasure.Realised => new("Realisasi", "Realised"),
        JournalMeasure.Returned => new("Dikembalikan", "Returned"),
        JournalMeasure.Available => new("Tersedia", "Available"),
        JournalMeasure.ClaimsPaid => new("Klaim yang dibayar", "Claims paid"),
        JournalMeasure.Payments => new("Banyaknya pembayaran", "Number of payments"),
        JournalMeasure.Claims => new("Banyaknya klaim", "Number of claims"),
        JournalMeasure.RosterListed => new("Pekerja dalam daftar", "Workers listed"),
        JournalMeasure.RosterProposed => new("Pekerja menunggu pemeriksaan", "Workers waiting for a check"),
        JournalMeasure.RosterVerified => new("Pekerja lolos, belum didaftarkan", "Workers verified, not enrolled"),
        JournalMeasure.RosterRejected => new("Pekerja ditolak", "Workers rejected"),
        JournalMeasure.RosterEnrolled => new("Pekerja terdaftar", "Workers enrolled"),
        JournalMeasure.RosterEnded => new("Pekerja berakhir kepesertaannya", "Workers whose enrolment ended"),
        JournalMeasure.RosterOnDay => new("Pekerja terdaftar pada hari itu", "Workers enrolled on the day"),
        JournalMeasure.CoveredUntil => new("Pekerja menurut bulan terbayar terakhir", "Workers by last paid month"),
        JournalMeasure.PremiumWorkers => new("Bulan pekerja dihitung", "Workers' months computed"),
        JournalMeasure.InvoicedWorkers => new("Bulan pekerja ditagih", "Workers' months invoiced"),
        JournalMeasure.PremiumComputed => new("Iuran dihitung", "Premiums computed"),
        JournalMeasure.PremiumInvoiced => new("Iuran ditagih", "Premiums invoiced"),
        JournalMeasure.PremiumPaid => new("Iuran dibayar", "Premiums paid"),
        JournalMeasure.PremiumReceipted => new("Iuran diakui BPJS", "Premiums receipted"),
        JournalMeasure.PremiumPrepaid => new("Iuran dibayar di muka", "Premiums prepaid"),
        JournalMeasure.PremiumUnallocated => new("Iuran belum dialokasikan", "Premiums not allocated"),
        JournalMeasure.Cases => new("Perkara klaim", "Claims noticed, by stage"),
        JournalMeasure.PremiumUnmatched => new("Iuran tanpa tagihan", "Premiums without an invoice"),
        _ => new("Semua baris", "All lines"),
    })[language];

    /// <summary>What a parameter is called.</summary>
    public static string Narrowing(string name, Language language) => (name switch
    {
        "fiscalYear" => new Text("tahun anggaran", "fiscal year"),
        "programme" => new("program", "programme"),
        "fund" => new("dana", "fund"),
        "fundYear" => new("tahun dana", "fund year"),
        "monthFrom" => new("bulan iuran dari", "month of cover from"),
        "monthTo" => new("bulan iuran sampai", "month of cover to"),
        "skpd" => new("SKPD", "office (SKPD)"),
        "subActivity" => new("sub kegiatan", "sub-activity"),
        "accountCode" => new("kode rekening", "account code"),
        "benefit" => new("manfaat", "benefit"),
        "segment" => new("segmen", "segment"),
        "vulnerable" => new("pekerja rentan", "vulnerable workers"),
        "toHeir" => new("kepada ahli waris", "to heirs"),
        "stream" => new("arus", "stream"),
        "fact" => new("catatan nomor", "record number"),
        "stage" => new("tahap", "stage"),
        _ => new(name, name),
    })[language];

    /// <summary>What a value of it is called.</summary>
    public static string Value(string value, Language language) => (value switch
    {
        "yes" => new Text("ya", "yes"),
        "no" => new("tidak", "no"),
        "-" => new("tanpa program", "none"),
        _ => new(value, value),
    })[language];
}
