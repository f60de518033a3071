using JamsostekLedger.Cover;
using JamsostekLedger.Host.Pages.Cover;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Roster;

/// <summary>What the page on rosters says.</summary>
public static class RosterWords
{
    public static readonly Text Title = new("Daftar peserta", "Roster");
    public static readonly Text Lead = new(
        "Setiap orang yang pernah disebut suatu daftar berada di tepat satu tempat: diusulkan, terverifikasi, "
        + "ditolak, terdaftar, atau berakhir.",
        "Everybody whom a list ever named stands in exactly one place: proposed, verified, rejected, enrolled or "
        + "ended.");
    public static readonly Text Funnel = new("Dari usulan sampai terdaftar", "From proposal to enrolment");
    public static readonly Text Programme = new("Program", "Programme");
    public static readonly Text Listed = new("Dalam daftar", "Listed");
    public static readonly Text Spread = new("Sebaran", "Spread");
    public static readonly Text SpreadOf = new("{0} dari {1} terdaftar", "{0} of {1} enrolled");
    public static readonly Text Total = new("Jumlah", "Total");
    public static readonly Text None = new(
        "Belum ada daftar pekerja untuk keadaan ini.", "There is no list of workers in this state.");
    public static readonly Text NoneNext = new(
        "Impor berkas „proposals” atau „roster”.", "Import a file of kind “proposals” or “roster”.");
    public static readonly Text OfProgramme = new("Peserta {0}", "Members of {0}");
    public static readonly Text Programmes = new("Program", "Programmes");
    public static readonly Text Rejections = new("Alasan penolakan", "Reasons of rejection");
    public static readonly Text Stages = new("Tahap verifikasi", "Stages of verification");
    public static readonly Text Stage = new("Tahap", "Stage");
    public static readonly Text Passed = new("Lolos", "Passed");
    public static readonly Text Refused = new("Ditolak", "Rejected");
    public static readonly Text Why = new("Karena", "Because");
    public static readonly Text Reason = new("Alasan", "Reason");
    public static readonly Text Cover = new("Perlindungan", "Cover");
    public static readonly Text CoverOn = new("Perlindungan per {0}", "Cover on {0}");
    public static readonly Text CoverBy = new(
        "Menurut bulan terakhir yang dibayar program mana pun. Garis waktu setiap pekerja menyebut juga bulan yang "
        + "terlewat dan yang dibayar terlambat.",
        "By the last month that any programme paid. Each worker's timeline also tells months that were left out or "
        + "paid late.");
    public static readonly Text ByDistrict = new("Menurut kecamatan", "By district");
    public static readonly Text ByVillage = new("Menurut desa di {0}", "By village in {0}");
    public static readonly Text AllDistricts = new("Semua kecamatan", "All districts");
    public static readonly Text District = new("Kecamatan", "District");
    public static readonly Text Village = new("Desa atau kelurahan", "Village");
    public static readonly Text Members = new("Peserta", "Members");
    public static readonly Text Matching = new("{0} peserta sesuai pilihan", "{0} members match");
    public static readonly Text Any = new("semua", "any");
    public static readonly Text Status = new("Keadaan", "Status");
    public static readonly Text OfInvoice = new(
        "Hanya yang bulannya dibayar tagihan {0}", "Only those of whom invoice {0} paid a month");
    public static readonly Text OnlyPassed = new(
        "Hanya yang lolos tahap {0}", "Only those who passed the stage {0}");
    public static readonly Text OnlyRefused = new(
        "Hanya yang ditolak tahap {0}", "Only those whom the stage {0} rejected");
    public static readonly Text AllMembers = new("Tampilkan semua peserta", "Show all members");
    public static readonly Text Worker = new("Pekerja", "Worker");
    public static readonly Text Occupation = new("Pekerjaan", "Occupation");
    public static readonly Text PalmWorker = new("pekerja sawit", "palm worker");
    public static readonly Text Start = new("Mulai", "Start");
    public static readonly Text PaidUntil = new("Terbayar sampai", "Paid until");
    public static readonly Text Membership = new("Nomor kepesertaan (KPJ)", "Membership number (KPJ)");
    public static readonly Text NoMatch = new("Tidak ada peserta yang sesuai.", "No member matches.");
    public static readonly Text Pages = new("Halaman peserta", "Pages of members");
    public static readonly Text Persons = new(
        "Unduhan tidak memuat nama dan NIK, hanya nomor acak pekerja.",
        "Downloads hold no names and no NIK, only the workers' random numbers.");

    /// <summary>How a worker of a list is covered.</summary>
    public static string Of(RosterCover cover, Language language) => cover switch
    {
        RosterCover.Covered => CoverWords.Of(CoverStatus.Covered, language),
        RosterCover.Grace => CoverWords.Of(CoverStatus.Grace, language),
        RosterCover.Lapsed => CoverWords.Of(CoverStatus.Lapsed, language),
        _ => NoCover[language],
    };

    private static readonly Text NoCover = new("belum atau tidak lagi", "not yet or no longer");
}
