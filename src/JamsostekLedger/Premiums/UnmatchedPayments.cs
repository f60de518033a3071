using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>SP2D that name no invoice, each with the invoices that it may pay.</summary>
/// <param name="Region">Region code.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Amount">What they paid in all, less what came back.</param>
/// <param name="Payments">The payments, the latest first.</param>
public sealed record UnmatchedPayments(
    string Region, Instant RecordedAsOf, Rupiah Amount, IReadOnlyList<UnmatchedPayment> Payments)
{
    /// <summary>The report.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="recordedAsOf">The instant.</param>
    /// <param name="payments">All payments of the region.</param>
    /// <param name="invoices">All its invoices.</param>
    /// <param name="keyOf">The key by which a payment is named in a match.</param>
    public static UnmatchedPayments Of(
        string region, Instant recordedAsOf, IEnumerable<RecordedPayment> payments, IReadOnlyList<Invoice> invoices,
        Func<LedgerEvent, string> keyOf)
    {
        UnmatchedPayment[] unmatched =
        [
            .. payments.Where(payment => payment.IsUnmatched)
                .OrderByDescending(payment => payment.Paid!.ValueDate)
                .ThenBy(payment => payment.Paid!.Key, StringComparer.Ordinal)
                .Select(payment => new UnmatchedPayment(
                    keyOf(payment.Paid!), payment.Paid!.DocumentNumber, payment.Paid.ValueDate,
                    payment.Paid.Line.Programme, payment.Paid.Line.Fund, payment.Paid.Line.AccountCode, payment.Left,
                    MatchSuggestion.For(payment, invoices))),
        ];
        return new(region, recordedAsOf, unmatched.Aggregate(Rupiah.Zero, (sum, one) => sum + one.Amount), unmatched);
    }
}

/// <summary>An SP2D that names no invoice.</summary>
/// <param name="Key">Its key, as a match names it.</param>
/// <param name="DocumentNumber">Its number.</param>
/// <param name="PaidOn">When the money moved.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Fund's code.</param>
/// <param name="AccountCode">Kode rekening.</param>
/// <param name="Amount">What it paid, less what came back.</param>
/// <param name="Suggestions">The invoices that it may pay, the likeliest first.</param>
public sealed record UnmatchedPayment(
    string Key, string DocumentNumber, LocalDate PaidOn, string Programme, string Fund, string AccountCode,
    Rupiah Amount, IReadOnlyList<MatchSuggestion> Suggestions);
