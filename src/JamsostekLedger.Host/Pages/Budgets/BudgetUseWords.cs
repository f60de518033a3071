namespace JamsostekLedger.Host.Pages.Budgets;

/// <summary>What the page on budget use says.</summary>
public static class BudgetUseWords
{
    public static readonly Text Title = new("Penggunaan anggaran iuran", "Use of the premium budget");
    public static readonly Text Total = new("Seluruh program", "All programmes");
    public static readonly Text Pagu = new("Pagu", "Pagu (ceiling)");
    public static readonly Text Reserved = new("Dicadangkan", "Reserved");
    public static readonly Text Realised = new("Realisasi", "Realised");
    public static readonly Text Returned = new("Dikembalikan", "Returned");
    public static readonly Text Available = new("Tersedia", "Available");
    public static readonly Text ReturnedMeans = new("STS tahun yang sama", "deposits (STS) of the same year");
    public static readonly Text RealisedMeans = new("SP2D dikurangi STS", "SP2D less STS");
    public static readonly Text Used = new("Terpakai", "Used");
    public static readonly Text Line = new("Kode rekening", "Account code");
    public static readonly Text Fund = new("Dana", "Fund");
    public static readonly Text MonthsLeft = new("Cukup untuk", "Lasts for");
    public static readonly Text Months = new("{0} bulan", "{0} months");
    public static readonly Text MonthsUnknown = new("belum ada pembayaran", "nothing paid yet");
    public static readonly Text Caption = new("Mata anggaran {0}, tahun {1}", "Budget lines of {0}, {1}");
    public static readonly Text Sum = new("Jumlah", "Total");
    public static readonly Text Overspent = new("Melampaui pagu", "Over the ceiling");
    public static readonly Text NoBudget = new("Tanpa pagu", "No budget line");
    public static readonly Text Vulnerable = new("Pekerja rentan", "Vulnerable workers");
    public static readonly Text Document = new("{0} {1}, {2}", "{0} {1}, {2}");
    public static readonly Text Reservation = new("Cadangan {0}: {1}", "Reservation {0}: {1}");
    public static readonly Text Documents = new("Dokumen dan cadangan", "Documents and reservations");
    public static readonly Text Bar = new("Realisasi {0} dari pagu {1}", "{0} realised of a ceiling of {1}");
    public static readonly Text Empty = new(
        "Tidak ada mata anggaran pada tahun {0}.", "There are no budget lines in {0}.");
    public static readonly Text NeedTitle = new("Kebutuhan menurut keputusan", "Need by the decree");
    public static readonly Text Lacking = new("Kekurangan", "Short");
    public static readonly Text Spare = new("Kelebihan", "To spare");
    public static readonly Text Reckoning = new("{0} pekerja × {1} bulan × {2}", "{0} workers × {1} months × {2}");
    public static readonly Text Against = new(
        "kebutuhan {0} terhadap pagu {1}", "a need of {0} against a ceiling of {1}");
    public static readonly Text Exactly = new("Pagu sama dengan kebutuhan.", "The ceiling equals the need.");
    public static readonly Text NeedMeans = new(
        "Jumlah pekerja menurut keputusan, bulan berjalannya program dalam tahun ini, tarif JKK dan JKM yang berlaku.",
        "Head-count of the decree, months that the programme runs this year, JKK and JKM rates in force.");
    public static readonly Text LegalBasis = new("Dasar hukum: {0}", "Legal basis: {0}");
    public static readonly Text CarriedOver = new(
        "termasuk sisa dana terikat {0} dari tahun sebelumnya",
        "including earmarked money of {0} from the year before");
}
