using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Refuses what is about a case that was never noticed.</summary>
internal static class CaseUnknown
{
    /// <summary>The refusal; null where notice was given.</summary>
    public static Decision? In(Claim state, string claim) => state.Case.Notice is not null
        ? null
        : Decision.Refuse("case-unknown", $"Klaim {claim} belum diberitahukan; catat pemberitahuannya dahulu.");
}
