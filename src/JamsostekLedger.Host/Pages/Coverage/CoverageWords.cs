namespace JamsostekLedger.Host.Pages.Coverage;

/// <summary>What the page on coverage says.</summary>
public static class CoverageWords
{
    public static readonly Text Title = new("Cakupan kepesertaan", "Coverage");
    public static readonly Text Lead = new(
        "Persen tidak pernah berdiri sendiri: pembilang, penyebut, definisi, sumber, dan tanggalnya disimpan "
        + "terpisah. Definisi yang berlainan bukan satu deret.",
        "A percentage never stands alone: its numerator, denominator, definition, source and date are kept apart. "
        + "Different definitions are not one series.");
    public static readonly Text LatestDay = new(
        "Ini hari pengamatan yang terakhir.", "This is the day of the latest observation.");
    public static readonly Text Percent = new("Cakupan", "Coverage");
    public static readonly Text Of = new("{0} dari {1} pekerja", "{0} of {1} workers");
    public static readonly Text NoParts = new(
        "menurut sumbernya, tanpa pembilang dan penyebut", "as its source says, without numerator and denominator");
    public static readonly Text Target = new("Sasaran", "Target");
    public static readonly Text By = new("sampai {0}, {1}", "by {0}, {1}");
    public static readonly Text NoTarget = new(
        "tidak ada sasaran pada atau sesudah tanggal ini", "no target on or after this day");
    public static readonly Text GapWorkers = new("Masih kurang", "Still lacking");
    public static readonly Text Workers = new("{0} pekerja", "{0} workers");
    public static readonly Text Reached = new("sasaran tercapai", "the target is reached");
    public static readonly Text NoGap = new(
        "tidak dihitung tanpa pembilang, penyebut, dan sasaran",
        "not reckoned without a numerator, a denominator and a target");
    public static readonly Text GapPremium = new("Iuran setahun untuk kekurangan itu", "A year's premium for them");
    public static readonly Text Each = new("{0} × {1} setahun seorang", "{0} × {1} a worker and year");
    public static readonly Text NoRate = new("tarif bulan itu tidak diketahui", "no rate is known of that month");
    public static readonly Text Roster = new("Menurut daftar sendiri", "By the region's own roster");
    public static readonly Text NoRoster = new(
        "buku besar ini belum memegang daftar pekerja", "this ledger holds no roster yet");
    public static readonly Text SourceTitle = new("Asal angka", "Where the figure comes from");
    public static readonly Text Definition = new("Definisi", "Definition");
    public static readonly Text NoDefinition = new("sumbernya tidak menyebutkan", "the source does not say");
    public static readonly Text Source = new("Sumber", "Source");
    public static readonly Text ObservedOn = new("Dihitung per", "Counted as of");
    public static readonly Text PublishedOn = new("Terbit", "Published");
    public static readonly Text Stated = new("Persen menurut sumbernya", "Per cent as its source says");
    public static readonly Text Contradicts = new(
        "Bertentangan dengan pembilang dan penyebutnya sendiri, yang memberi {0}.",
        "It contradicts its own numerator and denominator, which give {0}.");
    public static readonly Text Rates = new("Tarif", "Rates");
    public static readonly Text Later = new(
        "Sesudah itu, {0} menyebut {1} per {2} tanpa pembilang dan penyebut; angka itu tidak dipakai menghitung.",
        "Later, {0} said {1} as of {2} without numerator and denominator; nothing is reckoned from that.");
    public static readonly Text Series = new("Deret menurut definisi", "Series by definition");
    public static readonly Text SaidBy = new("Tanpa definisi, menurut {0}", "No definition, as {0} says");
    public static readonly Text Day = new("Per tanggal", "As of");
    public static readonly Text Numerator = new("Terlindungi", "Covered");
    public static readonly Text Denominator = new("Seluruhnya", "Of");
    public static readonly Text TargetsTitle = new("Sasaran yang tercatat", "Targets on record");
    public static readonly Text Chart = new("Cakupan menurut tanggal, tiap definisi satu garis",
        "Coverage by date, a line for each definition");
    public static readonly Text ChartSummary = new(
        "Grafik cakupan menurut tanggal; tabel di bawahnya memuat angka yang sama.",
        "Chart of coverage by date; the table below holds the same figures.");
    public static readonly Text Nothing = new(
        "Belum ada hitungan atau angka terbit tentang cakupan pada atau sebelum tanggal ini.",
        "No count or published figure on coverage is known on or before this day.");
    public static readonly Text NothingNext = new(
        "Impor berkas „coverage” atau „figures”.", "Import a file of kind “coverage” or “figures”.");
}
