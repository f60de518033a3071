using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>A provisional payment as a list shows it.</summary>
/// <param name="Key">Its key, as a match names it.</param>
/// <param name="Number">Its own number.</param>
/// <param name="PaidOn">When the money moved.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Fund's code.</param>
/// <param name="AccountCode">Kode rekening.</param>
/// <param name="Amount">How much.</param>
/// <param name="InvoiceNumber">The invoice that it pays, or null.</param>
/// <param name="Days">Days that it has waited for its SP2D, or did until the day of that.</param>
/// <param name="Payment">Key of the row of the SP2D that took its place; null while it waits.</param>
/// <param name="Suggestions">Keys of the rows of SP2D on the same line and of the same amount, the nearest day
/// first.</param>
public sealed record WaitingPayment(
    string Key, string Number, LocalDate PaidOn, string Programme, string Fund, string AccountCode, Rupiah Amount,
    string? InvoiceNumber, int Days, string? Payment, IReadOnlyList<string> Suggestions)
{
    /// <summary>The payment.</summary>
    internal static WaitingPayment Of(
        ProvisionalPayment payment, LocalDate on, ILookup<(string, Rupiah), PremiumPaid> free,
        Func<LedgerEvent, string> keyOf)
    {
        var made = payment.Made!;
        var until = payment.Sp2d is { } sp2d ? LocalDate.Max(sp2d.ValueDate, made.PaidOn) : on;
        return new(
            keyOf(made), made.Number, made.PaidOn, made.Line.Programme, made.Line.Fund, made.Line.AccountCode,
            made.Amount, made.InvoiceNumber, Period.DaysBetween(made.PaidOn, until),
            payment.Sp2d is { } paid ? keyOf(paid) : null,
            payment.Sp2d is not null
                ? []
                : [
                    .. free[(made.Line.Stream, made.Amount)]
                        .OrderBy(one => Math.Abs(Period.DaysBetween(made.PaidOn, one.ValueDate)))
                        .ThenBy(one => one.Key, StringComparer.Ordinal).Take(Most).Select(keyOf),
                ]);
    }

    private const int Most = 3;
}
