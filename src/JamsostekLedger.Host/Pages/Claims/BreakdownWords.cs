using JamsostekLedger.ClaimChecks;

namespace JamsostekLedger.Host.Pages.Claims;

/// <summary>What the page on claims in detail says.</summary>
public static class BreakdownWords
{
    public static readonly Text Title = new("Rincian klaim", "Claims in detail");
    public static readonly Text Lead = new(
        "Jumlah yang sama dengan halaman klaim, dirinci menurut hal yang tidak ada dalam jurnal. Ejaan yang berbeda huruf besar atau spasi saja dianggap sama.",
        "The same total as the claims page, by what the journal does not hold. Spellings that differ by case or blanks only are one.");
    public static readonly Text ByComponent = new("Per komponen", "By component");
    public static readonly Text Component = new("Komponen", "Component");
    public static readonly Text NoComponent = new("Tanpa komponen", "No component");
    public static readonly Text ByDistrict = new("Per kecamatan", "By district");
    public static readonly Text District = new("Kecamatan", "District");
    public static readonly Text NoDistrict = new("Tanpa kecamatan", "No district");
    public static readonly Text ByYears = new(
        "Tahun kejadian terhadap tahun bayar", "Year of the event against year of payment");
    public static readonly Text EventYear = new("Tahun kejadian", "Year of the event");
    public static readonly Text PaidIn = new("Dibayar {0}", "Paid in {0}");
    public static readonly Text Rows = new("Baris di balik angka", "Rows behind the figure");
    public static readonly Text Matching = new("{0} baris, {1}", "{0} rows, {1}");
    public static readonly Text AllRows = new("Tampilkan semua baris", "Show all rows");
    public static readonly Text Claim = new("Klaim", "Claim");
    public static readonly Text Event = new("Kejadian", "Event");
    public static readonly Text On = new("Tanggal gerak", "Moved on");
    public static readonly Text TakenBack = new("pembatalan", "taken back");
    public static readonly Text JournalLine = new("jurnal", "journal");
    public static readonly Text Pages = new("Halaman baris", "Pages of rows");
    public static readonly Text Ratio = new("Manfaat di samping iuran", "Benefits beside premiums");
    public static readonly Text RatioLead = new(
        "Manfaat dibayar BPJS, iuran dibayar daerah: keduanya tidak saling mengurangi. Keduanya menurut tanggal bayar dalam jendela ini; iuran dikurangi yang dikembalikan.",
        "BPJS pays benefits, the region pays premiums: neither takes from the other. Both are by the day of payment in this window; premiums less what came back.");
    public static readonly Text RatioByFund = new("Menurut dana", "By fund");
    public static readonly Text Fund = new("Dana", "Fund");
    public static readonly Text NoFund = new("Tanpa dana daerah", "No fund of the region");
    public static readonly Text BenefitsOf = new("Manfaat {0}", "{0} benefits");
    public static readonly Text PremiumsOf = new("Iuran {0}", "{0} premiums");
    public static readonly Text WithoutPremium = new("Di luar %", "Not in %");
    public static readonly Text Other = new("JHT, JP, JKP", "JHT, JP, JKP");
    public static readonly Text OtherMeans = new(
        "Di luar %: manfaat JKK dan JKM yang programnya tidak punya iuran tercatat dalam jendela ini. JHT, JP, dan JKP terpisah: iurannya bukan iuran daerah.",
        "Not in %: JKK and JKM benefits whose programme has no premium on record in this window. JHT, JP and JKP stand apart: their premiums are not the region's.");
    public static readonly Text Attributed = new(
        "{0} ({1} pembayaran) {2}", "{0} ({1} payments) {2}");

    /// <summary>How benefits came to a fund.</summary>
    public static string Of(FundAttribution way, Language language) => (way switch
    {
        FundAttribution.Cover => new Text(
            "menurut dana yang membayar bulan kejadian", "by the fund that paid the month of the event"),
        FundAttribution.Usual => new(
            "menurut dana lazim program, karena bulan kejadian pekerja tidak diketahui pembayarnya",
            "by the programme's usual fund, nobody being known to have paid the worker's month"),
        _ => new("tanpa program daerah", "under no programme of the region"),
    })[language];
}
