namespace JamsostekLedger.Host.Pages.Reconciliation;

/// <summary>What the page says on which what another office has is recorded.</summary>
public static class AcceptWords
{
    public static readonly Text Title = new("Catat ke buku besar", "Record in the ledger");
    public static readonly Text Back = new("Kembali ke rekonsiliasi {0}", "Back to the reconciliation of {0}");
    public static readonly Text Said = new("Yang dikatakan {0}", "What {0} says");
    public static readonly Text Yours = new("Yang tidak dikatakannya", "What it does not say");
    public static readonly Text Proposed = new(
        "Terisi usulan dari dokumen yang serupa; periksa sebelum mencatat.",
        "Filled in with proposals from papers like it; check them before recording.");
    public static readonly Text Others = new("Kolom lain yang dapat diisi", "Other columns that can be filled in");
    public static readonly Text Check = new("Periksa lagi", "Check again");
    public static readonly Text Preview = new("Pratinjau", "Preview");
    public static readonly Text Comes = new(
        "Satu fakta akan tercatat dengan nama Anda: {0}. Belum ada yang tercatat.",
        "One fact will be recorded under your name: {0}. Nothing is recorded yet.");
    public static readonly Text Record = new("Catat", "Record");
    public static readonly Text NotYet = new(
        "Belum dapat dicatat. Lengkapi yang berikut, lalu periksa lagi.",
        "It cannot be recorded yet. Complete the following, then check again.");
    public static readonly Text StillOpen = new(
        "Selisih ini hilang bila SP2D yang membayarnya tercatat; tanda terima dicatat pada tagihannya.",
        "This break goes when the SP2D that paid it is recorded; the receipt is recorded with its invoice.");
}
