namespace JamsostekLedger.Host.Pages.RegionList;

/// <summary>What the list of regions says.</summary>
public static class RegionListWords
{
    public static readonly Text Title = new("Daerah sekilas", "Regions at a glance");
    public static readonly Text Lead = new(
        "Klaim yang dibayar BPJS Ketenagakerjaan dan anggaran iuran, setahun tiap daerah.",
        "Claims paid by BPJS Ketenagakerjaan and the budget for premiums, one year of each region.");
    public static readonly Text LatestYear = new("tahun terakhir yang ada datanya", "the latest year with data");
    public static readonly Text Caption = new("Semua daerah dalam buku besar ini", "All regions of this ledger");
    public static readonly Text Region = new("Daerah", "Region");
    public static readonly Text Claims = new("Klaim dibayar", "Claims paid");
    public static readonly Text Pagu = new("Pagu", "Pagu (ceiling)");
    public static readonly Text Realised = new("Realisasi", "Realised");
    public static readonly Text Used = new("Terpakai", "Used");
    public static readonly Text Figures = new("Angka terbit", "Published figures");
    public static readonly Text LastRecorded = new("Pencatatan terakhir", "Last recorded");
    public static readonly Text Nothing = new("belum ada data", "no data yet");
    public static readonly Text Year = new("tahun {0}", "year {0}");
    public static readonly Text Differing = new("{0} tidak sesuai", "{0} not in agreement");
    public static readonly Text Agree = new("{0} sesuai", "{0} in agreement");
    public static readonly Text NoneChecked = new("tidak ada yang dapat dibandingkan", "none to compare");
    public static readonly Text Bar = new("Realisasi {0} dari pagu {1}", "{0} realised of a ceiling of {1}");
}
