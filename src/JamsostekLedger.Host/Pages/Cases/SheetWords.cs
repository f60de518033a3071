namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>What a payment sheet says.</summary>
public static class SheetWords
{
    public static readonly Text Title = new("Lembar pembayaran manfaat", "Benefit payment sheet");
    public static readonly Text Back = new("‹ Klaim {0}", "‹ Claim {0}");
    public static readonly Text Print = new(
        "Cetak dengan perintah cetak peramban; navigasi tidak ikut tercetak.",
        "Print with the browser's print command; the navigation is not printed.");
    public static readonly Text Reversed = new("DIBATALKAN pada {0}", "REVERSED on {0}");
    public static readonly Text Reference = new("Nomor bukti bayar", "Payment reference");
    public static readonly Text Claim = new("Nomor klaim", "Claim number");
    public static readonly Text PaidOn = new("Tanggal bayar", "Paid on");
    public static readonly Text Component = new("Komponen", "Component");
    public static readonly Text Figures = new("Jumlah", "Amount");
    public static readonly Text InWords = new("Terbilang", "In words");
    public static readonly Text Payee = new("Penerima", "Payee");
    public static readonly Text Relation = new("hubungan: {0}", "relation: {0}");
    public static readonly Text Decided = new("Penetapan yang berlaku", "Decisions in force");
    public static readonly Text DecidedSum = new("Ditetapkan seluruhnya", "Decided in all");
    public static readonly Text PaidSum = new("Dibayar seluruhnya", "Paid in all");
    public static readonly Text Outstanding = new("Belum dibayar", "Outstanding");
    public static readonly Text AsOf = new("Per {0}", "As of {0}");
    public static readonly Text Received = new("Yang menerima", "Received by");
    public static readonly Text Officer = new("Petugas", "Officer");
    public static readonly Text NameAndSign = new("nama jelas, tanda tangan, tanggal", "name, signature, date");
    public static readonly Text Check = new("Untuk pemeriksaan", "To check it by");
    public static readonly Text RecordedBy = new("Dicatat oleh", "Recorded by");
    public static readonly Text RecordedAt = new("Tercatat pada", "Recorded at");
    public static readonly Text FactNumber = new("Fakta nomor", "Fact number");
    public static readonly Text Block = new("Blok", "Block");
    public static readonly Text Hash = new("Hash blok", "Hash of the block");
    public static readonly Text ReversalFact = new("Fakta pembatalan", "Fact of the reversal");
    public static readonly Text NotMoney = new(
        "Manfaat dibayar BPJS Ketenagakerjaan; lembar ini salinan dari buku besar daerah.",
        "Benefits are paid by BPJS Ketenagakerjaan; this sheet is a copy from the region's ledger.");
}
