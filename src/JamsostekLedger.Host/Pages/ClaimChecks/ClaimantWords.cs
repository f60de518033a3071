namespace JamsostekLedger.Host.Pages.ClaimChecks;

/// <summary>What the page on who died or was hurt says.</summary>
public static class ClaimantWords
{
    public static readonly Text Title = new("Siapa yang meninggal atau kecelakaan", "Who has died or been hurt");
    public static readonly Text Lead = new(
        "Peserta satu program yang disebut klaim JKK atau JKM, atau yang menurut daftar meninggal.",
        "Members of one programme whom JKK or JKM claims name, or who have died by the roster.");
    public static readonly Text None = new(
        "Belum ada program dengan daftar peserta.", "There is no programme with a roster yet.");
    public static readonly Text NoneNext = new("Impor berkas „roster”.", "Import a file “roster”.");
    public static readonly Text Nobody = new(
        "Tidak ada peserta program ini yang diketahui meninggal atau kecelakaan.",
        "No member of this programme is known to have died or been hurt.");
    public static readonly Text Died = new("Meninggal", "Died");
    public static readonly Text Hurt = new("Kecelakaan", "Hurt");
    public static readonly Text Paid = new("Dibayar sejauh ini", "Paid so far");
    public static readonly Text List = new("Daftar", "List");
    public static readonly Text Pages = new("Halaman daftar", "Pages of the list");
}
