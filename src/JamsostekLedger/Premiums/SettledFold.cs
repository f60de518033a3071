using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>What a settlement does to an invoice.</summary>
internal static class SettledFold
{
    public static Invoice Of(Invoice invoice, InvoiceSettled settled)
    {
        var after = settled.Steps.Aggregate(invoice, Of);
        var came = settled.Sum(SettledKind.Payment, SettledKind.CreditTaken);
        var went = settled.Sum(SettledKind.Return, SettledKind.LateReturn, SettledKind.CreditGiven);
        return after with
        {
            Over = after.Over + came - went - settled.Sum(SettledKind.Month),
            Allocated = after.Allocated + settled.Sum(SettledKind.Workers),
            Purses = Purses(after.Purses, settled),
            Credits = after.Credits + settled.Steps.Count(step => step.What == SettledKind.CreditGiven),
            Settlements = settled.Number,
        };
    }

    private static Invoice Of(Invoice invoice, SettledStep step) => step.What switch
    {
        SettledKind.Month => invoice with
        {
            Months = [.. invoice.Months.Select(month => month.Month == step.Month
                ? month with { Paid = month.Paid + step.Amount }
                : month)],
        },
        SettledKind.Receipt when step.Month is null => invoice with
        {
            ReceiptedOver = invoice.ReceiptedOver + step.Jkk,
        },
        SettledKind.Receipt => invoice with
        {
            Months = [.. invoice.Months.Select(month => month.Month == step.Month
                ? month with { Receipted = month.Receipted + step.Amount }
                : month)],
        },
        SettledKind.Payment => Paid(invoice, step.Payment!, step),
        SettledKind.CreditTaken => Paid(invoice, $"credit {step.Document} {step.On:uuuu-MM-dd}", step),
        SettledKind.Return or SettledKind.LateReturn => invoice with
        {
            Payments = [.. invoice.Payments.Select(payment => payment.Payment == step.Payment
                ? payment with { Returned = payment.Returned + step.Amount }
                : payment).Where(payment => !payment.Amount.IsZero || !payment.Returned.IsZero)],
        },
        _ => invoice,
    };

    private static Invoice Paid(Invoice invoice, string key, SettledStep step)
    {
        // A credit that an older settlement moved has another key.
        var known = invoice.Payments.FirstOrDefault(payment => payment.Payment == key
            || (step.Payment is null && payment.Document == step.Document && payment.PaidOn == step.On));
        if (known is null)
            return invoice with
            {
                Payments = invoice.Payments.Add(
                    new(key, step.Document!, step.Fund, step.On, step.Amount, PremiumSum.Zero)),
            };
        var amount = known.Amount + step.Amount;
        return invoice with
        {
            Payments = amount.IsZero && known.Returned.IsZero
                ? invoice.Payments.Remove(known)
                : invoice.Payments.Replace(known, known with
                {
                    Amount = amount,
                    // A document that was put right may have moved the payment to another day, and what stood on the
                    // day before may have moved between the benefits since.
                    PaidOn = known.Amount.Total == Rupiah.Zero || step.On < known.PaidOn ? step.On : known.PaidOn,
                }),
        };
    }

    // Documents say what came when, so one purse a fund is enough.
    private static ImmutableArray<Purse> Purses(ImmutableArray<Purse> purses, InvoiceSettled settled)
    {
        foreach (var steps in settled.Steps.GroupBy(step => step.Fund))
        {
            var left = steps.Aggregate(purses.LeftOf(steps.Key), (sum, step) => step.What switch
            {
                SettledKind.Payment or SettledKind.CreditTaken => sum + step.Amount,
                SettledKind.Month or SettledKind.Receipt => sum,
                _ => sum - step.Amount,
            });
            purses = purses.RemoveAll(purse => purse.Fund == steps.Key);
            if (!left.IsZero)
                purses = purses.Add(new(settled.Invoice, null, steps.Key, settled.On, left));
        }

        return purses;
    }
}
