using JamsostekLedger.Approvals;
using JamsostekLedger.Host.Approvals;

namespace JamsostekLedger.Host.Pages.Approvals;

/// <summary>What the pages on requests say.</summary>
public static class ApprovalsWords
{
    public static readonly Text Title = new("Menunggu persetujuan", "Approvals");
    public static readonly Text Lead = new(
        "Sebagian pencatatan baru berlaku setelah disetujui orang lain. Yang diajukan di sini belum tercatat; begitu cukup yang setuju, persis isi inilah yang dicatat.",
        "Some things are recorded only after another person agreed. What is asked here is not recorded yet; once enough have agreed, this very content is.");
    public static readonly Text None = new("Belum pernah ada permintaan.", "There was no request yet.");
    public static readonly Text NoneWaiting = new("Tidak ada yang menunggu.", "Nothing waits.");
    public static readonly Text Waiting = new("Menunggu", "Waiting");
    public static readonly Text Done = new("Sudah selesai", "Done with");
    public static readonly Text Request = new("Permintaan", "Request");
    public static readonly Text Deed = new("Hal", "What");
    public static readonly Text Status = new("Keadaan", "Status");
    public static readonly Text AskedOn = new("Diajukan", "Asked");
    public static readonly Text Maker = new("Oleh", "By");
    public static readonly Text LastDay = new("Paling lambat", "At the latest");
    public static readonly Text Approved = new("Disetujui", "Approved");
    public static readonly Text Of = new("{0} dari {1}", "{0} of {1}");
    public static readonly Text Content = new("Yang akan dicatat", "What would be recorded");
    public static readonly Text WasRecorded = new("Yang dicatat", "What was recorded");
    public static readonly Text Standing = new("Bagaimana permintaan ini", "How the request stands");
    public static readonly Text Hash = new("Sidik isi (SHA-256)", "Hash of the content (SHA-256)");
    public static readonly Text HashMeans = new(
        "Sidik ini dibandingkan lagi sesaat sebelum dicatat.",
        "This hash is compared again just before it is recorded.");
    public static readonly Text Letters = new("Isi huruf demi huruf", "The content letter by letter");
    public static readonly Text MoreFacts = new(
        "dan {0} lagi; semuanya tertulis dalam isi huruf demi huruf",
        "and {0} more; all of them are in the content letter by letter");
    public static readonly Text Fact = new("Catatan {0}", "Record {0}");
    public static readonly Text ByOn = new("{0}, {1}", "{0}, {1}");
    public static readonly Text Why = new("Alasan", "Reason");
    public static readonly Text Decide = new("Keputusan Anda", "Your decision");
    public static readonly Text Approve = new("Setujui", "Approve");
    public static readonly Text ApproveMeans = new(
        "Dengan menyetujui, isi di atas dicatat atas nama {0}, dan nama Anda tersimpan sebagai penyetuju.",
        "By approving, the content above is recorded in the name of {0}, and yours is kept as the approver's.");
    public static readonly Text ApproveOne = new(
        "Setelah persetujuan Anda masih diperlukan persetujuan orang lain.",
        "After yours the approval of another person is still needed.");
    public static readonly Text Reject = new("Tolak", "Refuse");
    public static readonly Text Withdraw = new("Tarik kembali", "Take back");
    public static readonly Text Own = new(
        "Anda yang mengajukan ini, jadi orang lain yang harus menyetujuinya.",
        "You asked for this, so another person has to approve it.");
    public static readonly Text NobodySignedIn = new(
        "Masuk dahulu dengan akun Anda untuk menyetujui atau menolak.", "Sign in to approve or refuse.");
    public static readonly Text OnlyNow = new(
        "Anda melihat keadaan lampau; keputusan hanya diambil dari keadaan sekarang.",
        "You are looking at an earlier state; decisions are taken from the present only.");
    public static readonly Text Forms = new(
        "Setelah dikirim, ini menunggu persetujuan orang lain dan belum tercatat.",
        "Once sent, this waits for another person's approval and is not recorded yet.");
    public static readonly Text ByAnother = new("perlu disetujui orang lain", "another person has to approve");
    public static readonly Text ClosedBy = new("Diputus oleh", "Decided by");

    /// <summary>A status.</summary>
    public static Text OfStatus(ApprovalStatus status) =>
        ApprovalWords.Of(status) is var (id, en) ? new(id, en) : Status;

    /// <summary>A deed.</summary>
    public static string OfDeed(string deed, LocalDate on, Language language) =>
        Reference.ApprovalRules.Of(deed, on) is var rule && language == Language.English ? rule.English : rule.Name;
}
