using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>What a notice must be, whether it is new or put right.</summary>
internal static class ClaimNoticeRules
{
    /// <summary>Why a notice cannot stand; null where it can.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="by">The day on which it was given or put right: the event came before.</param>
    public static Decision? Refuse(ClaimNotice notice, LocalDate by)
    {
        if (notice.Benefit is not (Benefit.Jkk or Benefit.Jkm))
            return Decision.Refuse("benefit-has-no-case",
                $"{notice.Benefit.ToString().ToUpperInvariant()} dicatat sebagai pembayaran saja, tanpa proses klaim.");

        return notice.EventDate > by
            ? Decision.Refuse("event-after-notice",
                $"Kejadian klaim {notice.Claim} bertanggal {notice.EventDate:uuuu-MM-dd}, sesudah "
                + $"{by:uuuu-MM-dd} ketika dicatat.")
            : null;
    }

    /// <summary>What is odd about one that stands.</summary>
    public static IEnumerable<Refusal> Warn(ClaimNotice notice, CoverSeen? cover)
    {
        if (cover is null)
            yield break;
        if (cover.Status is null)
            yield return new("claimant-not-enrolled",
                $"Pada {notice.EventDate:uuuu-MM-dd} pekerja pada klaim {notice.Claim} tidak terdaftar pada program "
                + "mana pun.");
        else if (cover.Status is not (CoverStatus.Covered or CoverStatus.Prepaid))
            yield return new("event-not-covered",
                $"Pada {notice.EventDate:uuuu-MM-dd} iuran pekerja pada klaim {notice.Claim} tidak terbayar; periksa "
                + "masa perlindungannya sebelum BPJS memutuskan.");
    }
}
