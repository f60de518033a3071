using JamsostekLedger.Ledger;

namespace JamsostekLedger.Periods;

/// <summary>Nothing is closed or signed while breaks stand of which nobody said anything.</summary>
internal static class BreaksOpen
{
    /// <summary>Refuses for it.</summary>
    /// <param name="what">What cannot be done.</param>
    /// <param name="open">How many breaks stand.</param>
    public static Decision Refuse(string what, int open) => Decision.Refuse("breaks-open",
        $"{what}: {open} selisih rekonsiliasi belum dijelaskan atau ditunda.");
}
