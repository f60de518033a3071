namespace JamsostekLedger.Host.Pages.Provisionals;

/// <summary>What the page of provisional payments says.</summary>
public static class ProvisionalsWords
{
    public static readonly Text Title = new("Pembayaran sementara", "Provisional payments");
    public static readonly Text Lead = new(
        "Selama SIPD tidak dapat dipakai, pembayaran dicatat dengan nomor sementara dan menahan pagunya. Begitu "
        + "SP2D-nya diketahui, SP2D itu menggantikannya, sekali saja.",
        "While SIPD is down a payment is recorded under a number of its own and holds its part of the pagu. Once its "
        + "SP2D is known, that takes its place, once.");
    public static readonly Text Waiting = new("Menunggu SP2D", "Waiting for an SP2D");
    public static readonly Text Oldest = new("Terlama", "The oldest");
    public static readonly Text Days = new("{0} hari", "{0} days");
    public static readonly Text None = new("Tidak ada pembayaran sementara.", "There are no provisional payments.");
    public static readonly Text Likely = new("Mungkin SP2D-nya", "May be its SP2D");
    public static readonly Text NoneLikely = new(
        "Belum ada SP2D dengan rekening dan nilai yang sama.", "There is no SP2D of the same line and amount yet.");
    public static readonly Text Sp2d = new("Kunci baris SP2D", "Key of the row of the SP2D");
    public static readonly Text Match = new("Gantikan dengan SP2D", "Replace by the SP2D");
    public static readonly Text Matched = new("Sudah digantikan SP2D", "Replaced by their SP2D");
    public static readonly Text Number = new("Nomor sementara", "Own number");
    public static readonly Text PaidOn = new("Tanggal dibayar", "Paid on");
    public static readonly Text Programme = new("Kode program", "Programme's code");
    public static readonly Text Account = new("Kode rekening", "Account code");
    public static readonly Text Fund = new("Sumber dana", "Fund");
    public static readonly Text FundYear = new("Tahun asal dana", "Year of the fund");
    public static readonly Text Amount = new("Nilai", "Amount");
    public static readonly Text Invoice = new("Nomor tagihan (bila ada)", "Invoice number, if any");
    public static readonly Text For = new("Untuk tagihan {0}", "For invoice {0}");
    public static readonly Text Actor = new("Dicatat oleh", "Recorded by");
    public static readonly Text New = new("Catat pembayaran sementara", "Record a provisional payment");
    public static readonly Text Record = new("Catat", "Record");
    public static readonly Text By = new("SP2D", "SP2D");
    public static readonly Text Waited = new("Menunggu", "Waited");
    public static readonly Text See = new("Pembayaran sementara yang menunggu SP2D", "Provisional payments that wait");
}
