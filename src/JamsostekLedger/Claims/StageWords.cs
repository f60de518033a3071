namespace JamsostekLedger.Claims;

/// <summary>Stages and steps in the sentences of refusals. Pages have words of their own in two languages.</summary>
internal static class StageWords
{
    public static string Of(ClaimStage stage) => stage switch
    {
        ClaimStage.Unopened => "belum tercatat",
        ClaimStage.Noticed => "baru diberitahukan",
        ClaimStage.StageOneReported => "sudah dilaporkan tahap I",
        ClaimStage.InTreatment => "dalam perawatan",
        ClaimStage.Submitted => "sudah diajukan",
        ClaimStage.DocumentsMissing => "menunggu dokumen",
        ClaimStage.DocumentsComplete => "dokumennya lengkap",
        ClaimStage.InVerification => "dalam verifikasi",
        ClaimStage.Approved => "sudah ditetapkan",
        ClaimStage.Rejected => "ditolak",
        ClaimStage.Paid => "sudah dibayar",
        ClaimStage.Reversed => "pembayarannya dibatalkan",
        ClaimStage.Reopened => "dibuka kembali",
        _ => "sudah ditutup",
    };

    public static string Of(ClaimStep step) => step switch
    {
        ClaimStep.Notice => "pemberitahuan",
        ClaimStep.StageOne => "laporan tahap I",
        ClaimStep.Treatment => "perawatan",
        ClaimStep.Application => "pengajuan atau laporan tahap II",
        ClaimStep.DocumentsMissing => "permintaan dokumen",
        ClaimStep.DocumentsComplete => "dokumen lengkap",
        ClaimStep.Verification => "verifikasi",
        ClaimStep.Approval => "penetapan",
        ClaimStep.Rejection => "penolakan",
        ClaimStep.Payment => "pembayaran",
        ClaimStep.Reversal => "pembatalan pembayaran",
        ClaimStep.Correction => "koreksi",
        ClaimStep.Reopening => "pembukaan kembali",
        _ => "penutupan",
    };
}
