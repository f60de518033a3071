namespace JamsostekLedger.Host.Pages.Invoices;

/// <summary>What the page of payments without an invoice says.</summary>
public static class UnmatchedWords
{
    public static readonly Text Title = new("SP2D tanpa tagihan", "Payments without an invoice");
    public static readonly Text Lead = new(
        "SIPD tidak mengenal nomor tagihan. Cocokkan tiap SP2D dengan tagihan yang dibayarnya; yang keliru dipisahkan "
        + "lagi dengan koreksi kolom invoice_number pada halaman SP2D itu.",
        "SIPD knows no invoices. Match each payment with the invoice that it pays; a wrong match is parted by a "
        + "correction of the column invoice_number on the page of the payment.");
    public static readonly Text Count = new("SP2D", "Payments");
    public static readonly Text Amount = new("Belum bertagihan", "Without an invoice");
    public static readonly Text None = new(
        "Setiap SP2D sudah menyebut tagihannya.", "Every payment names its invoice.");
    public static readonly Text Invoice = new("Nomor tagihan", "Invoice number");
    public static readonly Text Likely = new("Mungkin membayar", "May pay");
    public static readonly Text NoneLikely = new(
        "Tidak ada tagihan program ini yang belum lunas.", "No invoice of this programme is unpaid.");
    public static readonly Text Unpaid = new("belum dibayar {0}", "{0} unpaid");
    public static readonly Text Match = new("Cocokkan", "Match");
    public static readonly Text Actor = new("Dicatat oleh", "Recorded by");
    public static readonly Text See = new(
        "SP2D tanpa tagihan, dengan saran", "Payments without an invoice, with suggestions");

    /// <summary>In what a payment and an invoice agree.</summary>
    public static Text Agrees(string what) => what switch
    {
        "amount" => new("nilai sama", "same amount"),
        "fund" => new("dana sama", "same fund"),
        _ => new("bulan sesuai", "fitting months"),
    };
}
