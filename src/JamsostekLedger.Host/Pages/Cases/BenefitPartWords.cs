namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>What the page of a claim says of money, heirs, children and documents.</summary>
public static class BenefitPartWords
{
    public static readonly Text Expected = new("Hak menurut perhitungan", "What the law promises");
    public static readonly Text ExpectedMeans = new(
        "Dihitung dari tabel manfaat dan perlindungan sebagaimana diketahui sekarang; BPJS yang menetapkan.",
        "Reckoned from the tables of benefits and the cover as known now; BPJS decides.");
    public static readonly Text NothingExpected = new(
        "Tidak ada yang dapat dihitung dari yang diketahui.", "Nothing can be reckoned from what is known.");
    public static readonly Text Component = new("Komponen", "Component");
    public static readonly Text Inputs = new("Dihitung dari", "Reckoned from");
    public static readonly Text Basis = new("Dasar", "Rule and source");
    public static readonly Text Amount = new("Jumlah", "Amount");
    public static readonly Text Sum = new("Jumlah", "Total");
    public static readonly Text Scholarships = new("Beasiswa per tahun ajaran", "Scholarships by school year");
    public static readonly Text SchoolYear = new("Tahun ajaran", "School year");
    public static readonly Text Child = new("Anak", "Child");
    public static readonly Text Level = new("Jenjang", "Level");
    public static readonly Text Decisions = new("Penetapan BPJS", "Decisions of BPJS");
    public static readonly Text NoDecisions = new("BPJS belum menetapkan.", "BPJS has not decided.");
    public static readonly Text Decision = new("Penetapan {0}", "Decision {0}");
    public static readonly Text DecidedOn = new("ditetapkan {0}", "decided {0}");
    public static readonly Text InForce = new("berlaku", "in force");
    public static readonly Text ReplacedBy = new("digantikan", "replaced");
    public static readonly Text Replaces = new("menggantikan {0}", "replaces {0}");
    public static readonly Text Decided = new("Ditetapkan", "Decided");
    public static readonly Text ExpectedThen = new("Diperkirakan saat itu", "Expected then");
    public static readonly Text ExpectedNow = new("Diperkirakan sekarang", "Expected now");
    public static readonly Text Difference = new("Selisih", "Difference");
    public static readonly Text Why = new("Alasan perbedaan", "Reason of the difference");
    public static readonly Text DifferencesNow = new(
        "Penetapan yang berlaku berbeda dari perhitungan sekarang",
        "What is in force differs from what is reckoned now");
    public static readonly Text Payments = new("Pembayaran", "Payments");
    public static readonly Text NoPayments = new("Belum ada pembayaran.", "Nothing is paid yet.");
    public static readonly Text Reference = new("Referensi", "Reference");
    public static readonly Text PaidOn = new("Dibayar", "Paid on");
    public static readonly Text Payee = new("Penerima", "Payee");
    public static readonly Text Standing = new("Keadaan", "State");
    public static readonly Text Stands = new("berlaku", "stands");
    public static readonly Text Reversed = new("dibatalkan {0}", "reversed {0}");
    public static readonly Text Sheet = new("Lembar pembayaran", "Payment sheet");
    public static readonly Text Paid = new("Sudah dibayar", "Paid");
    public static readonly Text PaidMeans = new("yang berlaku", "what stands");
    public static readonly Text Outstanding = new("Belum dibayar", "Outstanding");
    public static readonly Text OutstandingMeans = new("ditetapkan dikurangi dibayar", "decided less paid");
    public static readonly Text CostMeans = new("ganti rugi sampai hari yang dilihat", "owed by the day looked at");
    public static readonly Text Heirs = new("Ahli waris", "Heirs");
    public static readonly Text NoHeirs = new("Belum ada ahli waris yang disebut.", "No heir is named yet.");
    public static readonly Text Heir = new("Ahli waris", "Heir");
    public static readonly Text Class = new("Golongan", "Class");
    public static readonly Text Parts = new("Bagian", "Parts");
    public static readonly Text PartsOf = new("{0} dari {1}", "{0} of {1}");
    public static readonly Text TakenOut = new("dicabut", "taken out");
    public static readonly Text ShareOfDecided = new("Dari yang ditetapkan", "Of what is decided");
    public static readonly Text ShareOfExpected = new("Dari perkiraan", "Of what is expected");
    public static readonly Text ShareOfOutstanding = new("Dari yang belum dibayar", "Of what is outstanding");
    public static readonly Text Order = new(
        "Urutan menurut undang-undang (pedoman; BPJS atau pengadilan yang menetapkan):",
        "The order of the law (guidance; BPJS or a court decides):");
    public static readonly Text Children = new("Anak untuk beasiswa", "Children for scholarships");
    public static readonly Text Born = new("Lahir", "Born");
    public static readonly Text BeforeSchool = new("belum sekolah", "before school");
    public static readonly Text On = new("Keterangan tanggal", "As stated on");
    public static readonly Text Ended = new("sudah bekerja atau menikah", "at work or married");
    public static readonly Text Entitled = new("berhak", "may get it");
    public static readonly Text Documents = new("Dokumen", "Documents");
    public static readonly Text Document = new("Dokumen", "Document");
    public static readonly Text Need = new("Perlu", "Needed");
    public static readonly Text Received = new("Diterima", "Received");
    public static readonly Text Kept = new("Tempat dan sidik berkas", "Place and hash of the file");
    public static readonly Text Needed = new("selalu perlu", "always needed");
    public static readonly Text AskedFor = new("diminta BPJS", "asked for by BPJS");
    public static readonly Text Extra = new("tambahan", "additional");
    public static readonly Text Missing = new("belum ada", "missing");
    public static readonly Text NotScanned = new("tidak dipindai", "not scanned");
    public static readonly Text FilesOutside = new(
        "Berkasnya di luar buku besar; sidik SHA-256 menunjukkan bahwa berkas itu masih yang sama.",
        "Files stay outside of the ledger; the SHA-256 hash shows that a file is still the same one.");
}
