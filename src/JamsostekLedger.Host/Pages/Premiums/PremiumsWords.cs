namespace JamsostekLedger.Host.Pages.Premiums;

/// <summary>What the page on premiums by month says.</summary>
public static class PremiumsWords
{
    public static readonly Text Title = new("Iuran per bulan", "Premiums by month");
    public static readonly Text Lead = new(
        "Iuran setiap bulan perlindungan: dihitung dari daftar peserta, ditagih BPJS, dibayar daerah, dan diakui BPJS.",
        "The premium of each month of cover: computed from the roster, invoiced by BPJS, paid by the region and "
        + "confirmed by BPJS.");
    public static readonly Text Computed = new("Dihitung", "Computed");
    public static readonly Text ComputedMeans = new("menurut daftar peserta dan tarif", "from the roster at the rates");
    public static readonly Text Invoiced = new("Ditagih", "Invoiced");
    public static readonly Text InvoicedMeans = new("{0} pekerja-bulan ditagih", "{0} worker-months invoiced");
    public static readonly Text Paid = new("Dibayar", "Paid");
    public static readonly Text PaidMeans = new("SP2D dikurangi yang dikembalikan", "SP2D less what came back");
    public static readonly Text Receipted = new("Diakui BPJS", "Confirmed by BPJS");
    public static readonly Text ReceiptedMeans = new("menurut bukti terima", "by its receipts");
    public static readonly Text Forecast = new("perkiraan", "forecast");
    public static readonly Text ForecastMeans = new(
        "Perkiraan: belum ditagih, sehingga belum ada di jurnal dan tidak menaut ke baris mana pun.",
        "Forecast: not invoiced yet, so the journal holds nothing of it and it leads to no lines.");
    public static readonly Text PlusForecast = new("ditambah perkiraan {0}", "plus a forecast of {0}");
    public static readonly Text ByMonth = new("Bulan demi bulan", "Month by month");
    public static readonly Text Month = new("Bulan", "Month");
    public static readonly Text Workers = new("Pekerja", "Workers");
    public static readonly Text WorkerMonths = new("Pekerja-bulan", "Worker-months");
    public static readonly Text InvoicedWorkers = new("ditagih", "invoiced");
    public static readonly Text Difference = new("Selisih", "Difference");
    public static readonly Text Agrees = new("Cocok", "Agree");
    public static readonly Text InvoicedLess = new("tagihan − hitungan", "invoiced − computed");
    public static readonly Text PaidLess = new("bayaran − tagihan", "paid − invoiced");
    public static readonly Text ReceiptedLess = new("pengakuan − bayaran", "confirmed − paid");
    public static readonly Text Now = new("sekarang {0} ({1})", "now {0} ({1})");
    public static readonly Text ByRates = new("{0} karena tarif", "{0} by rates");
    public static readonly Text ByRoster = new("{0} karena daftar peserta", "{0} by the roster");
    public static readonly Text NowMeans = new(
        "„Sekarang” adalah hitungan menurut daftar peserta dan tabel tarif terkini; angka yang tersimpan tidak berubah.",
        "“Now” is what today's roster and table of rates give; the kept figure does not change.");
    public static readonly Text Sum = new("Jumlah", "Total");
    public static readonly Text ByPayer = new("Menurut program dan dana", "By programme and fund");
    public static readonly Text Programme = new("Program", "Programme");
    public static readonly Text Fund = new("Dana", "Fund");
    public static readonly Text Only = new("Hanya", "Only");
    public static readonly Text All = new("Tampilkan semua", "Show all");
    public static readonly Text Standing = new(
        "Uang per 31 Desember {0} yang bukan milik bulan tahun itu",
        "Money at 31 December {0} that belongs to no month of that year");
    public static readonly Text Prepaid = new("Dibayar di muka", "Prepaid");
    public static readonly Text PrepaidMeans = new("untuk bulan sesudah tahun ini", "for months after the year");
    public static readonly Text Unallocated = new("Belum dialokasikan", "Unallocated");
    public static readonly Text UnallocatedMeans = new(
        "dibayar pada tagihan, belum menjadi bulan siapa pun", "paid on an invoice, nobody's month yet");
    public static readonly Text Unmatched = new("Tanpa tagihan", "Without an invoice");
    public static readonly Text UnmatchedMeans = new(
        "SP2D yang tidak menyebut tagihan yang dikenal", "SP2D naming no invoice that is known");
    public static readonly Text NoStanding = new(
        "Tidak ada: semua uang sudah menjadi bulan perlindungan.", "None: all money has become months of cover.");
    public static readonly Text Chart = new("Iuran per bulan, dalam rupiah", "Premiums by month, in rupiah");
    public static readonly Text ChartSummary = new(
        "Diagram batang: dihitung {0}, ditagih {1}, dibayar {2}, diakui {3}. Angkanya ada dalam tabel.",
        "Bar chart: computed {0}, invoiced {1}, paid {2}, confirmed {3}. The table holds its figures.");
    public static readonly Text Empty = new(
        "Belum ada iuran untuk tahun {0}: tidak ada daftar peserta maupun tagihan.",
        "There are no premiums for {0}: neither a roster nor an invoice.");
    public static readonly Text EmptyNext = new(
        "Impor berkas „roster” dan „invoices”.", "Import files of kind “roster” and “invoices”.");
    public static readonly Text SeeInvoices = new("Lihat tagihan tahun ini", "See the invoices of the year");
}
