namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>What the page of one claim says.</summary>
public static class CaseWords
{
    public static readonly Text Title = new("Klaim {0}", "Claim {0}");
    public static readonly Text Back = new("‹ Semua klaim berjalan", "‹ All claims under way");
    public static readonly Text Stands = new("Kedudukan", "Where it stands");
    public static readonly Text OnlyPayments = new(
        "Hanya pembayaran klaim ini yang diketahui; pemberitahuannya belum tercatat.",
        "Only payments of this claim are known; no notice of it is recorded.");
    public static readonly Text Stage = new("Tahap", "Stage");
    public static readonly Text Reason = new("Alasan", "Reason");
    public static readonly Text Benefit = new("Manfaat", "Benefit");
    public static readonly Text Segment = new("Segmen", "Segment");
    public static readonly Text Programme = new("Program", "Programme");
    public static readonly Text Worker = new("Pekerja", "Worker");
    public static readonly Text Event = new("Kejadian", "Event");
    public static readonly Text NoticedOn = new("Diberitahukan", "Noticed");
    public static readonly Text By = new("oleh {0}", "by {0}");
    public static readonly Text Place = new("Tempat", "Place");
    public static readonly Text Cause = new("Sebab", "Cause");
    public static readonly Text District = new("Kecamatan", "District");
    public static readonly Text Wage = new("Upah sebulan", "Monthly wage");
    public static readonly Text Outcome = new("Akibat menurut dokter", "Outcome by the doctor");
    public static readonly Text Steps = new("Perjalanan klaim", "How it went");
    public static readonly Text StepsSummary = new(
        "Garis waktu klaim dari {0} sampai {1}; sekarang {2}. Tabel di bawah memuat hal yang sama.",
        "Timeline of the claim from {0} to {1}; it stands at: {2}. The table below says the same.");
    public static readonly Text StepsCaption = new(
        "Batang: lama di setiap tahap. Belah ketupat: batas hari; garis merah: lewat batas.",
        "Bars: time in each stage. Diamonds: last days; red lines: past the last day.");
    public static readonly Text Since = new("Sejak", "Since");
    public static readonly Text For = new("Selama", "For");
    public static readonly Text Days = new("{0} hari", "{0} days");
    public static readonly Text Fact = new("Fakta", "Fact");
    public static readonly Text DayLookedAt = new("Hari yang dilihat: {0}", "Day looked at: {0}");
    public static readonly Text Clocks = new("Batas waktu", "Clocks");
    public static readonly Text NoClocks = new("Belum ada batas waktu yang berjalan.", "No clock has begun.");
    public static readonly Text Clock = new("Yang harus dilakukan", "What has to be done");
    public static readonly Text Due = new("Batas", "Due");
    public static readonly Text Done = new("Dilakukan", "Done");
    public static readonly Text NotDone = new("belum", "not yet");
    public static readonly Text Standing = new("Keadaan", "State");
    public static readonly Text InTime = new("tepat waktu", "in time");
    public static readonly Text Running = new("berjalan", "running");
    public static readonly Text Late = new("terlambat {0} hari", "{0} days late");
    public static readonly Text LateHours = new("terlambat beberapa jam", "late by hours");
    public static readonly Text Cost = new("Biaya", "Cost");
    public static readonly Text Rule = new("Aturan", "Rule");
    public static readonly Text Doubts = new("Yang belum pasti", "What is uncertain");
    public static readonly Text Cover = new("Perlindungan pada hari kejadian", "Cover on the day of the event");
    public static readonly Text NoWorker = new(
        "Klaim ini tidak menyebut NIK pekerja, sehingga perlindungannya tidak diketahui.",
        "The claim names no worker by NIK, so cover is not known.");
    public static readonly Text CoverChanged = new(
        "Perlindungan kini diketahui lain daripada ketika klaim diberitahukan.",
        "Cover is known otherwise now than when the claim was filed.");
    public static readonly Text CoverSame = new(
        "Perlindungan diketahui sama seperti ketika klaim diberitahukan.",
        "Cover is known to be the same as when the claim was filed.");
    public static readonly Text KnownAs = new("Sebagaimana diketahui", "As known");
    public static readonly Text WhenFiled = new("saat diberitahukan", "when filed");
    public static readonly Text WhenCorrected = new("saat dikoreksi", "when corrected");
    public static readonly Text WhenDecided = new("saat ditetapkan", "when decided");
    public static readonly Text Now = new("sekarang", "now");
    public static readonly Text CoverStatus = new("Keadaan", "Status");
    public static readonly Text NotListed = new("tidak ada dalam daftar peserta", "on no roster");
    public static readonly Text CoverSince = new("Terlindungi sejak", "Covered since");
    public static readonly Text CoverUntil = new("Terbayar sampai", "Paid until");
    public static readonly Text PaidMonths = new("Bulan terbayar", "Months paid");
    public static readonly Text Restarted = new("mulai lagi setelah gugur", "restarted after a lapse");
    public static readonly Text Changed = new("berubah", "changed");
    public static readonly Text SeeWorker = new("Lihat perlindungan pekerja ini", "See this worker's cover");
    public static readonly Text Others = new("Klaim lain pekerja ini", "Other claims of this worker");
    public static readonly Text NoOthers = new("Tidak ada.", "None.");
    public static readonly Text Facts = new("Catatan klaim ini", "Records of this claim");
    public static readonly Text NextSteps = new("Yang dapat dicatat berikutnya", "What can be recorded next");
    public static readonly Text Earlier = new(
        "Pencatatan hanya dapat dilakukan pada keadaan sekarang.", "Things are recorded in the present state only.");
    public static readonly Text SeeNow = new("Lihat keadaan sekarang", "See the present state");
    public static readonly Text AlsoRecord = new("Juga dapat dicatat", "Can be recorded as well");
    public static readonly Text ADocument = new("Dokumen diterima", "A document received");
    public static readonly Text AnHeir = new("Ahli waris", "An heir");
    public static readonly Text AChild = new("Anak untuk beasiswa", "A child for scholarships");
    public static readonly Text Nothing = new("Tidak ada langkah lagi.", "No step is left.");
}
