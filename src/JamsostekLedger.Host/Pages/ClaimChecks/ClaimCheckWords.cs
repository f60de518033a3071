using JamsostekLedger.ClaimChecks;

namespace JamsostekLedger.Host.Pages.ClaimChecks;

/// <summary>What the page on the checks of claims says.</summary>
public static class ClaimCheckWords
{
    public static readonly Text Title = new("Pemeriksaan klaim dan iuran", "Checks of claims and premiums");
    public static readonly Text Lead = new(
        "Klaim yang dibayar BPJS dan iuran yang dibayar daerah, terhadap perlindungan dan daftar peserta. Temuan adalah pertanyaan kepada yang memegang berkas, bukan tuduhan.",
        "Claims that BPJS paid and premiums that the region paid, against cover and rosters. A finding is a question to whoever has the papers, no accusation.");
    public static readonly Text Today = new("hari ini", "today");
    public static readonly Text Checks = new("Pemeriksaan", "Checks");
    public static readonly Text Check = new("Pemeriksaan", "Check");
    public static readonly Text Found = new("Temuan", "Found");
    public static readonly Text Rupiah = new("Jumlah", "Amount");
    public static readonly Text Notices = new("Untuk diketahui", "To be seen");
    public static readonly Text NoticesMean = new(
        "Untuk diketahui: dalam masa tenggang tunggakan masih dapat menutup, bulan yang terlambat dibayar diputuskan BPJS, dan klaim tanpa program dapat berasal dari dua pemberi kerja. Tidak dihitung sebagai temuan.",
        "To be seen: in grace arrears may still close the gap, of months paid late BPJS decides, and claims without a programme may be of two employers. They are not counted as found.");
    public static readonly Text Looked = new("Klaim JKK dan JKM yang dapat diperiksa", "JKK and JKM claims looked at");
    public static readonly Text ClaimsAnd = new("{0} klaim, {1}", "{0} claims, {1}");
    public static readonly Text Nothing = new("Tidak ada temuan pada pemeriksaan ini.", "This check found nothing.");
    public static readonly Text Worker = new("Pekerja", "Worker");
    public static readonly Text NoWorker = new("Pekerja tidak disebut", "No worker named");
    public static readonly Text On = new("Kejadian", "Event");
    public static readonly Text State = new("Keadaan", "State");
    public static readonly Text Claims = new("Klaim", "Claims");
    public static readonly Text NoClaim = new("belum ada klaim", "no claim yet");
    public static readonly Text NotReckoned = new("tidak dihitung", "not reckoned");
    public static readonly Text NotMember = new("belum menjadi peserta", "no member yet");
    public static readonly Text KnownThen = new("diketahui saat dibayar: {0}", "known when paid: {0}");
    public static readonly Text TwoMemberships = new("dua kepesertaan", "two memberships");
    public static readonly Text MonthsAfter = new("{0} bulan, {1} s.d. {2}", "{0} months, {1} to {2}");
    public static readonly Text JournalOf = new("jurnal", "journal");
    public static readonly Text Pages = new("Halaman temuan", "Pages of findings");
    /// <summary>What a check asks.</summary>
    public static string Sentence(ClaimCheckResult result, Language language) => language == Language.Indonesian
        ? result.Sentence
        : result.Check switch
        {
            ClaimCheck.PaidNotCovered => "JKK or JKM was paid for an event on a day without cover.",
            ClaimCheck.PaidAfterPremiumStopped =>
                "JKK or JKM was paid for an event after premiums had stopped and cover had lapsed.",
            ClaimCheck.PaidTwice => "The same benefit was paid twice and both stand.",
            ClaimCheck.PremiumAfterDeath => "Months after the month of a death are still recorded as paid.",
            ClaimCheck.EndedAsDiedWithoutClaim => "A member is recorded as dead, and no claim on the death stands.",
            ClaimCheck.ClaimWithoutEnding => "JKM was paid, and the enrolment has not been ended.",
            ClaimCheck.ClaimantNotEnrolled => "A claim names a worker who is on no roster of any programme.",
            ClaimCheck.PaidBeyondDecision => "More stands paid on a claim than BPJS decided.",
            ClaimCheck.DeathInUnpaidMonth => "A worker died in a month that was not paid, and no benefit was paid.",
            ClaimCheck.MonthPaidTwice => "The same month is paid twice in one programme.",
            ClaimCheck.MonthPaidInTwoProgrammes => "The same month of one worker is paid in two programmes.",
            ClaimCheck.PremiumNikNotFound => "Premium is paid for a worker whose NIK the civil registry does not know.",
            ClaimCheck.PremiumOverAge => "Premium is paid for a worker beyond the age of registration.",
            ClaimCheck.PremiumMoved => "Premium is paid for months after the worker moved away.",
            ClaimCheck.PremiumWageEarner => "Premium is paid for months after the worker became a wage earner.",
            ClaimCheck.PremiumNeverEnrolled => "An invoice is paid for more workers than were ever enrolled.",
            ClaimCheck.PremiumWrongFund => "Palm money pays the premium of somebody who is no palm worker.",
            _ => "A cover is over before a death leaves more than the reduced JKM of Rp10 million.",
        };

    /// <summary>A check in few words.</summary>
    public static string Name(ClaimCheck check, Language language) => (check switch
    {
        ClaimCheck.PaidNotCovered => new Text("Dibayar tanpa perlindungan", "Paid while not covered"),
        ClaimCheck.PaidAfterPremiumStopped => new(
            "Dibayar setelah iuran berhenti", "Paid after the premium stopped"),
        ClaimCheck.PaidTwice => new("Dibayar dua kali", "Paid twice"),
        ClaimCheck.PremiumAfterDeath => new("Iuran sesudah kematian", "Premium after death"),
        ClaimCheck.EndedAsDiedWithoutClaim => new("Meninggal tanpa klaim", "Died without a claim"),
        ClaimCheck.ClaimWithoutEnding => new("Klaim tanpa pengakhiran", "Claim without an ending"),
        ClaimCheck.ClaimantNotEnrolled => new("Bukan peserta", "Not enrolled"),
        ClaimCheck.PaidBeyondDecision => new("Dibayar melebihi penetapan", "Paid beyond the decision"),
        ClaimCheck.DeathInUnpaidMonth => new("Meninggal pada bulan belum dibayar", "Died in an unpaid month"),
        ClaimCheck.MonthPaidTwice => new("Bulan dibayar dua kali", "Month paid twice"),
        ClaimCheck.MonthPaidInTwoProgrammes => new("Bulan dibayar dua program", "Month paid in two programmes"),
        ClaimCheck.PremiumNikNotFound => new("Iuran NIK tidak ditemukan", "Premium for an unknown NIK"),
        ClaimCheck.PremiumOverAge => new("Iuran lewat usia", "Premium over age"),
        ClaimCheck.PremiumMoved => new("Iuran sesudah pindah", "Premium after moving"),
        ClaimCheck.PremiumWageEarner => new("Iuran penerima upah", "Premium for a wage earner"),
        ClaimCheck.PremiumNeverEnrolled => new("Iuran tanpa peserta", "Premium for nobody"),
        ClaimCheck.PremiumWrongFund => new("Iuran salah dana", "Premium from the wrong fund"),
        _ => new("Perlindungan terlalu pendek", "Cover too short"),
    })[language];

    /// <summary>Whether a claim can be looked at, or why not.</summary>
    public static string Of(CoverLookedAt how, Language language) => (how switch
    {
        CoverLookedAt.Checked => new Text("Diperiksa", "Looked at"),
        CoverLookedAt.NoWorker => new("Pekerja tidak disebut", "No worker named"),
        CoverLookedAt.NoProgramme => new("Di luar program daerah", "Outside the region's programmes"),
        CoverLookedAt.NoRoster => new("Daftar peserta program tidak ada", "No roster of the programme"),
        CoverLookedAt.NoPremium => new("Iuran program tidak ada", "No premium of the programme"),
        _ => new("Pekerja tidak terdaftar", "Worker on no roster"),
    })[language];
}
