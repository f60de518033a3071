using JamsostekLedger.Enrolment;

namespace JamsostekLedger.Host.Pages.Roster;

/// <summary>How the places, stages and reasons of an enrolment are called.</summary>
public static class EnrolmentWords
{
    /// <summary>Where a worker stands.</summary>
    public static string Of(EnrolmentStatus status, Language language) => (status switch
    {
        EnrolmentStatus.Proposed => new Text("Diusulkan", "Proposed"),
        EnrolmentStatus.Verified => new("Terverifikasi", "Verified"),
        EnrolmentStatus.Rejected => new("Ditolak", "Rejected"),
        EnrolmentStatus.Enrolled => new("Terdaftar", "Enrolled"),
        _ => new("Berakhir", "Ended"),
    })[language];

    /// <summary>A sign for it, so that none is told by its colour alone.</summary>
    public static string Glyph(EnrolmentStatus status) => status switch
    {
        EnrolmentStatus.Proposed => "…",
        EnrolmentStatus.Verified => "≈",
        EnrolmentStatus.Rejected => "✕",
        EnrolmentStatus.Enrolled => "✓",
        _ => "■",
    };

    /// <summary>How bad it is, as a class of the style sheet.</summary>
    public static string Tone(EnrolmentStatus status) => status switch
    {
        EnrolmentStatus.Enrolled => "good",
        EnrolmentStatus.Rejected => "bad",
        _ => "plain",
    };

    /// <summary>A stage of verification.</summary>
    public static string Of(CheckStage stage, Language language) => (stage switch
    {
        CheckStage.Village => new Text("Daftar desa", "Village list"),
        CheckStage.District => new("Kecamatan", "District"),
        CheckStage.Registry => new("Dukcapil", "Civil registry"),
        CheckStage.Bpjs => new("BPJS", "BPJS"),
        _ => new("Keputusan (SK)", "Decree (SK)"),
    })[language];

    /// <summary>Why a check rejected a worker.</summary>
    public static string Of(RejectionReason reason, Language language) => (reason switch
    {
        RejectionReason.NotFound => new Text("NIK tidak ditemukan", "NIK not found"),
        RejectionReason.Moved => new("pindah", "moved away"),
        RejectionReason.Deceased => new("meninggal", "deceased"),
        RejectionReason.Duplicate => new("ganda", "duplicate"),
        RejectionReason.WageEarner => new("penerima upah", "wage earner"),
        RejectionReason.OverAge => new("melampaui usia", "over age"),
        RejectionReason.NoWork => new("tidak bekerja", "not at work"),
        _ => new("lain-lain", "other"),
    })[language];

    /// <summary>Why an enrolment ended.</summary>
    public static string Of(EndReason reason, Language language) => (reason switch
    {
        EndReason.Died => new Text("meninggal", "died"),
        EndReason.OverAge => new("melampaui usia", "over age"),
        EndReason.WageEarner => new("menjadi penerima upah", "became a wage earner"),
        EndReason.Moved => new("pindah", "moved away"),
        EndReason.Duplicate => new("ganda", "duplicate"),
        EndReason.NotFound => new("NIK tidak ditemukan", "NIK not found"),
        EndReason.NoWork => new("tidak bekerja lagi", "no longer at work"),
        EndReason.FundsEnded => new("dana berakhir", "the money ended"),
        EndReason.Replaced => new("digantikan", "replaced"),
        _ => new("lain-lain", "other"),
    })[language];
}
