using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Premiums;

/// <summary>Carries money that an invoice was overpaid by forward to another.</summary>
/// <param name="Given">The fact of the invoice that gives.</param>
/// <param name="Taken">The fact of the invoice that takes.</param>
public sealed record Credit(CreditMoved Given, CreditMoved Taken)
{
    /// <summary>What one invoice can give to a later one of the same programme and fund, or null.</summary>
    public static Credit? Between(Invoice from, Invoice to)
    {
        var (giver, taker) = (from.Received!, to.Received!);
        var isNext = giver.Programme == taker.Programme && giver.Fund == taker.Fund
            && giver.MonthFrom <= taker.MonthFrom && giver.Number != taker.Number;
        if (!isNext)
            return null;

        // Only what nobody's month stands on may go, and each benefit pays for itself.
        var amount = from.Over.AtMost(from.Purses.LeftOf(giver.Fund)).AtMost(to.Unpaid);
        if (amount.Jkk < Rupiah.Zero || amount.Jkm < Rupiah.Zero || amount.IsZero)
            return null;

        var paid = from.Payments.Where(payment => payment.Fund == giver.Fund).Max(payment => payment.PaidOn);
        var given = new CreditMoved(
            giver.Number, taker.Number, Given: true, from.Credits + 1, giver.Programme, giver.Fund,
            LocalDate.Max(paid, taker.IssuedOn), amount.Jkk, amount.Jkm);
        return new(given, given with { Invoice = taker.Number, Other = giver.Number, Given = false });
    }
}
