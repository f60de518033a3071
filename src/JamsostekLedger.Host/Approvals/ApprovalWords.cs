using JamsostekLedger.Approvals;

namespace JamsostekLedger.Host.Approvals;

/// <summary>How requests stand, on pages and on the screen.</summary>
public static class ApprovalWords
{
    /// <summary>A status in Indonesian and in English.</summary>
    public static (string Id, string En) Of(ApprovalStatus status) => status switch
    {
        ApprovalStatus.Waiting => ("menunggu persetujuan", "waiting for approval"),
        ApprovalStatus.Lapsed => ("lewat waktu", "lapsed"),
        ApprovalStatus.Rejected => ("ditolak", "refused"),
        ApprovalStatus.Withdrawn => ("ditarik kembali", "taken back"),
        _ => ("disetujui dan tercatat", "approved and recorded"),
    };
}
