using JamsostekLedger.Claims;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>How stages, steps and clocks of claims are called, and what the lists of codes mean.</summary>
public static class StepWords
{
    public static readonly Text PaidBeyond = new("Dibayar melebihi penetapan", "Paid beyond the decision");
    public static readonly Text PaidInPart = new("Dibayar sebagian", "Paid in part");

    /// <summary>A stage.</summary>
    public static string Of(ClaimStage stage, Language language) => (stage switch
    {
        ClaimStage.Unopened => new Text("Belum tercatat", "Not recorded"),
        ClaimStage.Noticed => new("Diberitahukan", "Noticed"),
        ClaimStage.StageOneReported => new("Dilaporkan tahap I", "Stage I reported"),
        ClaimStage.InTreatment => new("Dalam perawatan", "In treatment"),
        ClaimStage.Submitted => new("Diajukan", "Submitted"),
        ClaimStage.DocumentsMissing => new("Menunggu dokumen", "Documents missing"),
        ClaimStage.DocumentsComplete => new("Dokumen lengkap", "Documents complete"),
        ClaimStage.InVerification => new("Dalam verifikasi", "In verification"),
        ClaimStage.Approved => new("Ditetapkan", "Approved"),
        ClaimStage.Rejected => new("Ditolak", "Rejected"),
        ClaimStage.Paid => new("Dibayar", "Paid"),
        ClaimStage.Reversed => new("Pembayaran dibatalkan", "Payment reversed"),
        ClaimStage.Reopened => new("Dibuka kembali", "Reopened"),
        _ => new("Ditutup", "Closed"),
    })[language];

    /// <summary>A step that may be recorded.</summary>
    public static string Of(ClaimStep step, Language language) => (step switch
    {
        ClaimStep.Notice => new Text("Pemberitahuan kejadian", "Notice of the event"),
        ClaimStep.StageOne => new("Laporan tahap I (3 KK 1)", "Stage I report (3 KK 1)"),
        ClaimStep.Treatment => new("Perawatan dimulai", "Treatment begins"),
        ClaimStep.Application => new("Pengajuan atau laporan tahap II", "Application or stage II report"),
        ClaimStep.DocumentsMissing => new("BPJS meminta dokumen", "BPJS asks for documents"),
        ClaimStep.DocumentsComplete => new("Dokumen dinyatakan lengkap", "Documents complete"),
        ClaimStep.Verification => new("Verifikasi (cek kasus)", "Verification"),
        ClaimStep.Approval => new("Penetapan oleh BPJS", "Decision of BPJS"),
        ClaimStep.Rejection => new("Penolakan oleh BPJS", "Rejection by BPJS"),
        ClaimStep.Payment => new("Pembayaran", "Payment"),
        ClaimStep.Reversal => new("Pembatalan pembayaran", "Reversal of a payment"),
        ClaimStep.Correction => new("Koreksi pemberitahuan", "Correction of the notice"),
        ClaimStep.Reopening => new("Pembukaan kembali", "Reopening"),
        _ => new("Penutupan", "Closing"),
    })[language];

    /// <summary>A clock.</summary>
    public static string Of(ClaimClockKind kind, Language language) => (kind switch
    {
        ClaimClockKind.StageOne => new Text("Laporan tahap I", "Stage I report"),
        ClaimClockKind.StageTwo => new("Laporan tahap II", "Stage II report"),
        ClaimClockKind.Payment => new("Pembayaran oleh BPJS", "Payment by BPJS"),
        _ => new("Batas pengajuan", "Right lapses"),
    })[language];

    /// <summary>How a stage looks: good, bad, waiting or plain.</summary>
    public static string Tone(ClaimStage stage) => stage switch
    {
        ClaimStage.Paid => "good",
        ClaimStage.Rejected or ClaimStage.Reversed => "bad",
        ClaimStage.DocumentsMissing or ClaimStage.Reopened => "warn",
        _ => "plain",
    };

    /// <summary>A sign for a stage, so that none is told by its colour alone.</summary>
    public static string Glyph(ClaimStage stage) => stage switch
    {
        ClaimStage.Noticed or ClaimStage.StageOneReported => "○",
        ClaimStage.InTreatment => "+",
        ClaimStage.DocumentsMissing => "!",
        ClaimStage.Approved => "◐",
        ClaimStage.Paid => "✓",
        ClaimStage.Rejected => "✕",
        ClaimStage.Reversed => "↶",
        ClaimStage.Reopened => "↻",
        ClaimStage.Closed => "■",
        _ => "…",
    };

    /// <summary>A reason of the list; its code where the list has none.</summary>
    public static string OfReason(string code, Language language) =>
        ClaimReasons.Find(code) is { } reason ? language == Language.English ? reason.English : reason.Name : code;

    /// <summary>A kind of document; its code where the list has none.</summary>
    public static string OfDocument(string code, Language language) => ClaimDocuments.Find(code) is { } document
        ? language == Language.English ? document.English : document.Name
        : code;

    /// <summary>A class of heirs as the law calls it on a day; its code where it does not.</summary>
    public static string OfHeirClass(string code, LocalDate on, Language language) =>
        HeirClasses.Find(code, on) is { } found
            ? language == Language.English ? found.NameInEnglish : found.Name
            : code;
}
