using JamsostekLedger.Premiums;

namespace JamsostekLedger.Host.Pages.Invoices;

/// <summary>What the page of one invoice says.</summary>
public static class InvoiceWords
{
    public static readonly Text Title = new("Tagihan {0}", "Invoice {0}");
    public static readonly Text All = new("‹ Semua tagihan", "‹ All invoices");
    public static readonly Text Document = new("Dokumen", "The document");
    public static readonly Text Programme = new("Program", "Programme");
    public static readonly Text Fund = new("Dana yang ditagih", "Fund that is asked");
    public static readonly Text Workers = new("Pekerja yang ditagih", "Workers invoiced");
    public static readonly Text PaidMeans = new("untuk bulan-bulannya", "for its months");
    public static readonly Text Owed = new("Belum dibayar", "Still owed");
    public static readonly Text Over = new("Kelebihan bayar", "Overpaid");
    public static readonly Text OverMeans = new(
        "dipindahkan ke tagihan berikut atau dikembalikan", "to be carried forward or refunded");
    public static readonly Text Unallocated = new("Belum dialokasikan", "Unallocated");
    public static readonly Text UnallocatedMeans = new(
        "ada pada tagihan, belum menjadi bulan siapa pun", "with the invoice, nobody's month yet");
    public static readonly Text Months = new("Bulan yang ditagih", "Months invoiced");
    public static readonly Text Month = new("Bulan", "Month");
    public static readonly Text Allocated = new("Menjadi bulan pekerja", "Workers' months");
    public static readonly Text AllocatedTo = new("{0} pekerja", "{0} workers");
    public static readonly Text SeeWorkers = new(
        "Lihat pekerja yang bulannya dibayar tagihan ini", "See the workers whose months it paid");
    public static readonly Text Why = new("Tagihan dan hitungan", "Invoiced against computed");
    public static readonly Text WhyMeans = new(
        "Hitungan: pekerja pada daftar peserta ketika ditagih, dengan tarif bulan itu.",
        "Computed: the workers on the roster when it was invoiced, at the month's rate.");
    public static readonly Text WhyShared = new(
        "Bulan ini ditagih juga oleh tagihan lain; semuanya dibandingkan bersama.",
        "Another invoice asks for months of it too; all are compared together.");
    public static readonly Text Agrees = new(
        "Tagihan sama dengan hitungan di setiap bulan.", "It asks what was computed in every month.");
    public static readonly Text Asked = new("Pekerja ditagih", "Heads invoiced");
    public static readonly Text Listed = new("Pekerja pada daftar", "Heads on the roster");
    public static readonly Text Price = new("Tarif seorang", "Price of one");
    public static readonly Text ByHeads = new("Karena jumlah pekerja", "By heads");
    public static readonly Text ByPrice = new("Karena tarif", "By price");
    public static readonly Text Payers = new("Menurut program dan dana", "By programme and fund");
    public static readonly Text Returned = new("Dikembalikan (STS)", "Returned (STS)");
    public static readonly Text Credited = new("Dari/ke tagihan lain", "From/to other invoices");
    public static readonly Text Settled = new("Membayar bulannya", "Pays its months");
    public static readonly Text Money = new("Uang masuk dan keluar", "Money in and out");
    public static readonly Text What = new("Apa", "What");
    public static readonly Text Paper = new("Dokumen", "Document");
    public static readonly Text Day = new("Tanggal", "Day");
    public static readonly Text Amount = new("Jumlah", "Amount");
    public static readonly Text NoMoney = new("Belum ada pembayaran.", "Nothing was paid yet.");
    public static readonly Text Payment = new("Dibayar dengan SP2D", "Paid by SP2D");
    public static readonly Text Refund = new("Dikembalikan dengan STS", "Returned by STS");
    public static readonly Text CreditFrom = new("Kelebihan dari tagihan", "Credit from an invoice");
    public static readonly Text CreditTo = new("Kelebihan ke tagihan", "Credit to an invoice");
    public static readonly Text Receipt = new("Diakui BPJS", "Confirmed by BPJS");
    public static readonly Text ReceiptedOver = new(
        "BPJS mengakui {0} lebih dari yang ditagih.", "BPJS confirms {0} more than it asks.");
    public static readonly Text Facts = new("Catatan tagihan ini", "Records of this invoice");

    /// <summary>The months that an invoice asks for.</summary>
    public static string MonthsOf(InvoiceReceived invoice, Spelled spelled) => invoice.MonthFrom == invoice.MonthTo
        ? Whole(invoice.MonthFrom, spelled)
        : $"{Whole(invoice.MonthFrom, spelled)} – {Whole(invoice.MonthTo, spelled)}";

    private static string Whole(YearMonth month, Spelled spelled) => spelled.ShortMonth(month).Replace(' ', '\u00a0');
}
