namespace JamsostekLedger.Host.Pages.Workers;

/// <summary>What the page of a worker says.</summary>
public static class WorkerWords
{
    public static readonly Text Title = new("Pekerja …{0}", "Worker …{0}");
    public static readonly Text Who = new("Siapa", "Who");
    public static readonly Text Name = new("Nama", "Name");
    public static readonly Text Nik = new("NIK", "NIK");
    public static readonly Text Number = new("Nomor acak", "Random number");
    public static readonly Text Unknown = new(
        "data pribadinya tidak ada atau sudah dihapus dari brankas",
        "the vault holds no personal data, or was told to forget them");
    public static readonly Text Unreadable = new("tidak terbaca", "cannot be read");
    public static readonly Text HowToLook = new(
        "NIK lengkap dan data lain hanya terlihat dengan alasan, dan setiap kali dilihat tercatat sebagai fakta:",
        "The whole NIK and other details are shown for a reason only, and each look is recorded as a fact:");
    public static readonly Text Looks = new("Siapa yang pernah melihat atau membetulkan", "Who looked or corrected");
    public static readonly Text MergedInto = new(
        "Data ini ternyata orang yang sama dan digabungkan; orangnya diteruskan pada",
        "This record was found to be of the same person and merged; the person goes on as");
    public static readonly Text Merged = new(
        "Termasuk data yang digabungkan ke sini:", "With the record that was merged into this one:");
    public static readonly Text Cover = new("Perlindungan per {0}", "Cover on {0}");
    public static readonly Text Rescue = new(
        "Iuran {0} ({1}) yang dibayar sebelum {2} mengundurkan gugurnya sampai {3}.",
        "The premium of {0} ({1}), paid before {2}, puts the lapse off to {3}.");
    public static readonly Text Arrears = new(
        "Seluruh tunggakan: {0} bulan, {1}.", "All arrears: {0} months, {1}.");
    public static readonly Text Lapsed = new(
        "Perlindungan ini sudah gugur: pembayaran baru memulai perlindungan baru dengan hitungan baru.",
        "This cover has lapsed: a payment now begins another cover, with clocks of its own.");
    public static readonly Text NoRate = new("tarif belum diketahui", "rate unknown");
    public static readonly Text Programmes = new("Program yang diikuti", "Programmes");
    public static readonly Text Listed = new("Tempat dan pekerjaan", "Place and work");
    public static readonly Text Fund = new("Dana program", "The programme's fund");
    public static readonly Text Vulnerable = new("program pekerja rentan", "for vulnerable workers");
    public static readonly Text Enrolled = new("Terdaftar", "Enrolled");
    public static readonly Text Since = new("sejak {0}", "since {0}");
    public static readonly Text Until = new(
        "sejak {0}, program membayar sampai {1}", "since {0}, the programme pays until {1}");
    public static readonly Text Ended = new("berakhir {0}: {1}", "ended {0}: {1}");
    public static readonly Text ReplacedBy = new("digantikan oleh", "replaced by");
    public static readonly Text Checks = new("Verifikasi bertahap", "Verification in stages");
    public static readonly Text Stage = new("Tahap", "Stage");
    public static readonly Text Answer = new("Jawaban", "Answer");
    public static readonly Text Passed = new("Lolos", "Passed");
    public static readonly Text Rejected = new("Ditolak: {0}", "Rejected: {0}");
    public static readonly Text Evidence = new("Bukti", "Evidence");
    public static readonly Text CheckedBy = new("Diperiksa oleh", "Checked by");
    public static readonly Text On = new("Tanggal", "Date");
    public static readonly Text NoChecks = new(
        "Tidak ada tahap verifikasi yang tercatat.", "No stage of verification is recorded.");
    public static readonly Text Paid = new("Bulan yang dibayar", "Months paid");
    public static readonly Text Months = new("Bulan", "Months");
    public static readonly Text Invoice = new("Tagihan", "Invoice");
    public static readonly Text FundOfMoney = new("Dana", "Fund");
    public static readonly Text PaidOn = new("Lunas pada", "Paid on");
    public static readonly Text Amount = new("Jumlah", "Total");
    public static readonly Text NoPaid = new("Belum ada bulan yang dibayar.", "No month is paid yet.");
    public static readonly Text Claims = new("Klaim", "Claims");
    public static readonly Text Claim = new("Klaim", "Claim");
    public static readonly Text Benefit = new("Manfaat", "Benefit");
    public static readonly Text EventDate = new("Kejadian", "Event");
    public static readonly Text ClaimStage = new("Tahap", "Stage");
    public static readonly Text Decided = new("Ditetapkan", "Decided");
    public static readonly Text PaidAmount = new("Dibayar", "Paid");
    public static readonly Text Reversed = new("dibatalkan {0}", "reversed {0}");
    public static readonly Text NoClaims = new(
        "Buku besar tidak mengetahui klaim atas NIK pekerja ini.",
        "The ledger knows of no claim for this worker's NIK.");
    public static readonly Text Facts = new("Fakta tentang pekerja ini", "Facts about this worker");
    public static readonly Text Later = new(
        "{0} fakta lain bertanggal sesudah hari yang dilihat.", "{0} more facts lie after the day looked at.");
    public static readonly Text Fact = new("fakta {0}", "fact {0}");
    public static readonly Text BackToList = new("Daftar peserta program ini", "Members of this programme");
}
