namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>What the list of claims under way says.</summary>
public static class CasesWords
{
    public static readonly Text Title = new("Klaim berjalan", "Claims under way");
    public static readonly Text Lead = new(
        "Klaim yang masih harus dikerjakan seseorang: yang terlambat lebih dahulu, dengan biaya keterlambatannya.",
        "Claims that somebody still has to do something about: what is late first, with what lateness costs.");
    public static readonly Text Today = new("hari ini", "today");
    public static readonly Text Open = new("Klaim berjalan", "Under way");
    public static readonly Text OpenMeans = new(
        "diberitahukan dan belum selesai", "noticed and not finished yet");
    public static readonly Text Late = new("Terlambat", "Late");
    public static readonly Text LateMeans = new(
        "ada yang lewat batas dan belum dilakukan", "something is past its day and not done");
    public static readonly Text Cost = new("Biaya keterlambatan", "Cost of lateness");
    public static readonly Text CostMeans = new(
        "ganti rugi BPJS sampai tanggal ini, menurut aturan", "what BPJS owes by this day, by the rule");
    public static readonly Text All = new("Semua perkara", "All cases");
    public static readonly Text AllMeans = new("yang pernah diberitahukan", "ever noticed");
    public static readonly Text ByStage = new("Menurut tahap", "By stage");
    public static readonly Text Stage = new("Tahap", "Stage");
    public static readonly Text Cases = new("Perkara", "Cases");
    public static readonly Text Find = new("Cari klaim", "Find a claim");
    public static readonly Text Number = new("Nomor klaim", "Claim number");
    public static readonly Text OpenIt = new("Buka", "Open");
    public static readonly Text New = new("Catat kejadian baru", "Record a new event");
    public static readonly Text List = new("Daftar klaim berjalan", "List of claims under way");
    public static readonly Text Any = new("semua", "any");
    public static readonly Text Benefit = new("Manfaat", "Benefit");
    public static readonly Text Programme = new("Program", "Programme");
    public static readonly Text NoProgramme = new("tanpa program", "no programme");
    public static readonly Text OnlyLate = new("Yang terlambat saja", "Late ones only");
    public static readonly Text Every = new("semua", "all");
    public static readonly Text OnlyLateYes = new("terlambat", "late");
    public static readonly Text Matching = new("{0} klaim sesuai pilihan", "{0} claims match");
    public static readonly Text Claim = new("Klaim", "Claim");
    public static readonly Text Worker = new("Pekerja", "Worker");
    public static readonly Text NoWorker = new("tanpa NIK", "no NIK given");
    public static readonly Text OpenFor = new("Berjalan", "Open for");
    public static readonly Text Days = new("{0} hari", "{0} days");
    public static readonly Text Next = new("Batas berikut", "Next due");
    public static readonly Text DaysLate = new("lewat {0} hari", "{0} days late");
    public static readonly Text HoursLate = new("lewat beberapa jam", "late by hours");
    public static readonly Text Expected = new("Diperkirakan", "Expected");
    public static readonly Text Decided = new("Ditetapkan", "Decided");
    public static readonly Text Outstanding = new("Belum dibayar", "Outstanding");
    public static readonly Text NoClock = new("tidak ada", "none");
    public static readonly Text ExpectedMeans = new(
        "Perkiraan menurut tabel manfaat tanpa beasiswa; BPJS yang menetapkan. Biaya keterlambatan dihitung dari yang "
        + "ditetapkan, atau dari perkiraan selama belum ada penetapan.",
        "Expected by the tables of benefits, without scholarships; BPJS decides. Lateness is reckoned on what was "
        + "decided, or on what is expected while nothing is.");
    public static readonly Text Persons = new(
        "Unduhan tidak memuat nama dan NIK, hanya nomor acak pekerja.",
        "Downloads hold no names and no NIK, only the workers' random numbers.");
    public static readonly Text Pages = new("Halaman klaim", "Pages of claims");
    public static readonly Text NoMatch = new("Tidak ada klaim yang sesuai.", "No claim matches.");
    public static readonly Text Empty = new(
        "Belum ada klaim yang diberitahukan sampai tanggal ini.", "No claim was noticed by this day.");
    public static readonly Text EmptyNext = new(
        "Catat kejadian di halaman ini, atau impor berkas „claim-notices”.",
        "Record an event on this page, or import a file of kind “claim-notices”.");
}
