using System.Collections.Immutable;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Premiums;

/// <summary>An invoice that a payment without one may pay.</summary>
/// <param name="Invoice">Its number.</param>
/// <param name="MonthFrom">First month that it asks for.</param>
/// <param name="MonthTo">Last month that it asks for.</param>
/// <param name="Unpaid">What is still to be paid of it.</param>
/// <param name="Agrees">In what they agree beside the programme: <c>amount</c>, <c>fund</c>, <c>months</c>.</param>
public sealed record MatchSuggestion(
    string Invoice, YearMonth MonthFrom, YearMonth MonthTo, Rupiah Unpaid, ImmutableArray<string> Agrees)
{
    private const int Most = 5;

    /// <summary>What a payment may pay, the likeliest first: an unpaid invoice of its programme.</summary>
    /// <param name="payment">The payment with what came back of it.</param>
    /// <param name="invoices">The invoices of the region.</param>
    public static IReadOnlyList<MatchSuggestion> For(RecordedPayment payment, IEnumerable<Invoice> invoices) =>
    [
        .. invoices
            .Where(invoice => invoice.Received is { } received && invoice.Unpaid.Total > Rupiah.Zero
                && received.Programme == payment.Paid!.Line.Programme)
            .Select(invoice => new MatchSuggestion(
                invoice.Received!.Number, invoice.Received.MonthFrom, invoice.Received.MonthTo, invoice.Unpaid.Total,
                [.. Agreements(payment, invoice)]))
            .OrderByDescending(suggestion => suggestion.Agrees.Length).ThenBy(suggestion => suggestion.MonthFrom)
            .ThenBy(suggestion => suggestion.Invoice, StringComparer.Ordinal).Take(Most),
    ];

    private static IEnumerable<string> Agreements(RecordedPayment payment, Invoice invoice)
    {
        var (paid, received) = (payment.Paid!, invoice.Received!);
        // An SP2D on the account of one benefit pays that benefit alone.
        var asked = AccountCodes.BenefitOf(paid.Line.AccountCode) switch
        {
            Benefit.Jkk => invoice.Unpaid.Jkk,
            Benefit.Jkm => invoice.Unpaid.Jkm,
            _ => invoice.Unpaid.Total,
        };
        if (payment.Left == asked || payment.Left == invoice.Unpaid.Total)
            yield return "amount";
        if (paid.Line.Fund == received.Fund)
            yield return "fund";
        // Money moves from the month before an invoice's first to the month after its last.
        if (paid.ValueDate >= received.MonthFrom.OnDayOfMonth(1).PlusMonths(-1)
            && paid.ValueDate < received.MonthTo.OnDayOfMonth(1).PlusMonths(2))
            yield return "months";
    }
}
