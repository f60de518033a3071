namespace JamsostekLedger.Host.Pages.Risk;

/// <summary>What the page on lapses says.</summary>
public static class RiskWords
{
    public static readonly Text Title = new("Risiko gugur", "Lapse risk");
    public static readonly Text Lead = new(
        "Siapa yang kehilangan perlindungan bila tidak ada lagi yang dibayar, dan berapa rupiah yang mencegahnya.",
        "Who falls out of cover if nothing more is paid, and the rupiah that prevents it.");
    public static readonly Text Today = new("hari ini", "today");
    public static readonly Text Within = new("Gugur dalam {0} hari", "Lapse within {0} days");
    public static readonly Text WithinShort = new("{0} hari", "{0} days");
    public static readonly Text Workers = new("{0} pekerja", "{0} workers");
    public static readonly Text Prevented = new("{0} mencegahnya", "{0} prevents it");
    public static readonly Text First = new(
        "{0} pekerja-bulan; mulai gugur {1}", "{0} worker-months; the first lapse on {1}");
    public static readonly Text Nobody = new("tidak ada yang gugur", "nobody lapses");
    public static readonly Text Covered = new("Masih terlindungi", "Still covered");
    public static readonly Text CoveredMeans = new("termasuk masa tenggang", "those in grace among them");
    public static readonly Text Lapsed = new("Sudah gugur", "Lapsed already");
    public static readonly Text LapsedMeans = new(
        "pembayaran baru memulai perlindungan baru", "a new payment begins a new cover");
    public static readonly Text Due = new(
        "Iuran {0} dibayar sampai {1}.", "The premium of {0} is paid in time until {1}.");
    public static readonly Text DueMoved = new(
        "Tanggal {0} bukan hari kerja.", "The {0} is no working day.");
    public static readonly Text ByPayer = new("Menurut program dan dana", "By programme and fund");
    public static readonly Text Programme = new("Program", "Programme");
    public static readonly Text Fund = new("Dana", "Fund");
    public static readonly Text Left = new("Sisa bulan perlindungan menurut dana", "Months of cover left by fund");
    public static readonly Text MonthsPaid = new("Bulan terbayar", "Months paid");
    public static readonly Text MonthsPaidMeans = new("rata-rata sesudah bulan ini", "on average, after this month");
    public static readonly Text MonthlyCost = new("Biaya sebulan", "Cost of a month");
    public static readonly Text Money = new("Sisa pagu", "Money left");
    public static readonly Text MonthsOfMoney = new("Bulan dari sisa pagu", "Months it pays for");
    public static readonly Text Until = new("Terbayar sampai", "Paid until");
    public static readonly Text MoneyUnknown = new("tanpa pagu", "no budget line");
    public static readonly Text List = new("Pekerja yang gugur dalam {0} hari", "Workers who lapse within {0} days");
    public static readonly Text ListLapsed = new("Pekerja yang sudah gugur", "Workers who have lapsed");
    public static readonly Text Horizon = new("Gugur dalam", "Lapse within");
    public static readonly Text Any = new("semua", "any");
    public static readonly Text Matching = new("{0} pekerja sesuai pilihan", "{0} workers match");
    public static readonly Text Worker = new("Pekerja", "Worker");
    public static readonly Text Village = new("Desa atau kelurahan", "Village");
    public static readonly Text LapsesOn = new("Gugur pada", "Lapses on");
    public static readonly Text ToPay = new("Yang mencegahnya", "What prevents it");
    public static readonly Text Months = new("{0} bulan", "{0} months");
    public static readonly Text NoMatch = new("Tidak ada pekerja yang sesuai.", "No worker matches.");
    public static readonly Text Pages = new("Halaman pekerja", "Pages of workers");
    public static readonly Text Previous = new("‹ Sebelumnya", "‹ Previous");
    public static readonly Text Next = new("Berikutnya ›", "Next ›");
    public static readonly Text Persons = new(
        "Unduhan tidak memuat nama dan NIK, hanya nomor acak pekerja.",
        "Downloads hold no names and no NIK, only the workers' random numbers.");
    public static readonly Text Empty = new(
        "Belum ada bulan pekerja yang dibayar sampai tanggal ini.", "No worker's month was paid by this day.");
    public static readonly Text EmptyNext = new(
        "Impor berkas „roster”, „invoices”, dan „payments”.", "Import files “roster”, “invoices” and “payments”.");
    public static readonly Text AllLapsed = new(
        "Semua perlindungan sudah gugur; yang terakhir pada {0}.", "All cover has lapsed, the last on {0}.");
    public static readonly Text SeeBefore = new("Lihat keadaan pada {0}", "See how it stood on {0}");
}
