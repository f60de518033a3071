using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>What was paid before its SP2D was known, the oldest that still waits for it first.</summary>
/// <param name="Region">Region code.</param>
/// <param name="On">The day that ages are counted to.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Waiting">What waits for its SP2D, in all.</param>
/// <param name="Payments">The payments; those that were matched come last.</param>
public sealed record ProvisionalPayments(
    string Region, LocalDate On, Instant RecordedAsOf, Rupiah Waiting, IReadOnlyList<WaitingPayment> Payments)
{
    /// <summary>The report.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="on">The day that ages are counted to.</param>
    /// <param name="recordedAsOf">The instant.</param>
    /// <param name="payments">All provisional payments of the region.</param>
    /// <param name="paid">The rows of SP2D that took no provisional payment's place, with what is left of them.</param>
    /// <param name="keyOf">The key by which a document is named in a match.</param>
    public static ProvisionalPayments Of(
        string region, LocalDate on, Instant recordedAsOf, IEnumerable<ProvisionalPayment> payments,
        IEnumerable<PremiumPaid> paid, Func<LedgerEvent, string> keyOf)
    {
        var free = paid.Where(one => one.Provisional is null).ToLookup(one => (one.Line.Stream, one.Amount));
        WaitingPayment[] all =
        [
            .. payments.Where(one => one.Made is not null && one.Made.PaidOn <= on)
                .OrderBy(one => one.Sp2d is not null).ThenBy(one => one.Made!.PaidOn)
                .ThenBy(one => one.Made!.Key, StringComparer.Ordinal)
                .Select(one => WaitingPayment.Of(one, on, free, keyOf)),
        ];
        return new(region, on, recordedAsOf,
            all.Where(one => one.Payment is null).Aggregate(Rupiah.Zero, (sum, one) => sum + one.Amount), all);
    }
}
