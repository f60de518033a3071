using JamsostekLedger.Premiums;

namespace JamsostekLedger.Host.Pages.Invoices;

/// <summary>What the list of invoices says.</summary>
public static class InvoicesWords
{
    public static readonly Text Title = new("Tagihan iuran", "Premium invoices");
    public static readonly Text Lead = new(
        "Setiap tagihan BPJS: sejauh mana dibayar, terlambat berapa hari, dan samakah dengan hitungan dari daftar "
        + "peserta.",
        "Every invoice of BPJS: how far it is paid, how late, and whether it asks what the roster comes to.");
    public static readonly Text Any = new("semua", "any");
    public static readonly Text Matching = new("{0} tagihan sesuai pilihan", "{0} invoices match");
    public static readonly Text Number = new("Tagihan", "Invoice");
    public static readonly Text Issued = new("Tanggal tagihan", "Issued");
    public static readonly Text DueOn = new("jatuh tempo {0}", "due {0}");
    public static readonly Text Moved = new("bukan hari kerja: sampai {0}", "no working day: until {0}");
    public static readonly Text Due = new("Jatuh tempo", "Due");
    public static readonly Text Months = new("Bulan", "Months");
    public static readonly Text HeadCount = new("{0} pekerja", "{0} workers");
    public static readonly Text Receipted = new("Diakui BPJS", "Confirmed by BPJS");
    public static readonly Text Status = new("Keadaan", "Status");
    public static readonly Text StillLate = new("lewat {0} hari", "{0} days overdue");
    public static readonly Text PaidLate = new("dibayar {0} hari terlambat", "paid {0} days late");
    public static readonly Text Returned = new("{0} kembali lewat STS", "{0} came back by STS");
    public static readonly Text Owed = new("kurang {0}", "{0} owed");
    public static readonly Text Unacknowledged = new("{0} belum diakui BPJS", "{0} not acknowledged by BPJS");
    public static readonly Text Over = new("lebih {0}", "{0} too much");
    public static readonly Text Against = new("Tagihan dan hitungan", "Invoiced against computed");
    public static readonly Text ByHeads = new("jumlah pekerja", "heads");
    public static readonly Text ByPrice = new("tarif", "price");
    public static readonly Text Shared = new("bersama tagihan lain", "together with another invoice");
    public static readonly Text StillOwed = new("Belum dibayar", "Still owed");
    public static readonly Text StillOwedMeans = new("pada {0} tagihan", "on {0} invoices");
    public static readonly Text Overdue = new("Lewat jatuh tempo", "Overdue");
    public static readonly Text OverdueMeans = new("{0} tagihan, per {1}", "{0} invoices, on {1}");
    public static readonly Text TooMuch = new("Kelebihan bayar", "Overpaid");
    public static readonly Text TooMuchMeans = new(
        "belum dipindahkan atau dikembalikan",
        "neither carried forward nor refunded");
    public static readonly Text Pages = new("Halaman tagihan", "Pages of invoices");
    public static readonly Text Empty = new("Belum ada tagihan yang tercatat.", "No invoice is recorded yet.");
    public static readonly Text EmptyNext = new(
        "Impor berkas „invoices”.", "Import a file of kind “invoices”.");
    public static readonly Text NoMatch = new("Tidak ada tagihan yang sesuai.", "No invoice matches.");

    /// <summary>How far an invoice is paid.</summary>
    public static string Of(InvoiceStatus status, Language language) => (status switch
    {
        InvoiceStatus.Unpaid => new Text("Belum dibayar", "Unpaid"),
        InvoiceStatus.Part => new("Dibayar sebagian", "Part paid"),
        InvoiceStatus.Paid => new("Lunas", "Paid"),
        InvoiceStatus.Returned => new("Lunas, sebagian kembali", "Paid, part returned"),
        _ => new("Lebih bayar", "Overpaid"),
    })[language];
}
