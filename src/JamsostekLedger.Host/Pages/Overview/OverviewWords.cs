namespace JamsostekLedger.Host.Pages.Overview;

/// <summary>What the dashboard says.</summary>
public static class OverviewWords
{
    public static readonly Text Title = new("Ringkasan", "Overview");
    public static readonly Text ClaimsTitle = new("Klaim yang dibayar", "Claims paid");
    public static readonly Text Claims = new("Klaim dibayar", "Claims paid");
    public static readonly Text Vulnerable = new("Di antaranya pekerja rentan", "Of it for vulnerable workers");
    public static readonly Text ShareOf = new("{0} dari seluruhnya", "{0} of all");
    public static readonly Text Count = new("Klaim", "Claims");
    public static readonly Text Payments = new("{0} pembayaran", "{0} payments");
    public static readonly Text WorkersTitle = new("Pekerja per {0}", "Workers on {0}");
    public static readonly Text AllWorkers = new("Daftar peserta dan verifikasi", "Roster and verification");
    public static readonly Text AllProtected = new("Berapa yang terlindungi", "How many are protected");
    public static readonly Text AllLapsing = new("Siapa yang akan gugur", "Who is about to lapse");
    public static readonly Text AllCoverage = new("Cakupan dan sasarannya", "Coverage and its target");
    public static readonly Text BudgetTitle = new("Anggaran iuran {0}", "Premium budget {0}");
    public static readonly Text NoBudget = new("Belum ada anggaran tahun {0}.", "There is no budget for {0} yet.");
    public static readonly Text AllClaims = new("Semua rincian klaim", "All details of claims");
    public static readonly Text AllBudget = new("Semua mata anggaran", "All budget lines");
    public static readonly Text FiguresTitle = new(
        "Angka terbit terhadap buku besar", "Published figures against the ledger");
    public static readonly Text AllFigures = new("Semua angka terbit", "All published figures");
    public static readonly Text NoFigures = new(
        "Belum ada angka terbit yang dicatat.", "No published figures are recorded yet.");
    public static readonly Text Status = new("Keadaan", "Status");
    public static readonly Text Number = new("Banyaknya", "Count");
    public static readonly Text AppendsTitle = new("Pencatatan terakhir", "Latest records");
    public static readonly Text When = new("Tercatat pada", "Recorded at");
    public static readonly Text What = new("Berkas atau sumber", "File or source");
    public static readonly Text Facts = new("Fakta", "Facts");
    public static readonly Text Who = new("Pelaku", "Actor");
    public static readonly Text SeeThen = new("Keadaan saat itu", "State at that time");
    public static readonly Text Entered = new("langsung dicatat", "entered directly");
}
