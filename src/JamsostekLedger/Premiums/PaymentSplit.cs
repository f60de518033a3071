using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// Says what of a payment is JKK and what JKM. The law has an account code for each, practice does not always use
/// both: many regions pay the whole premium of vulnerable workers from one of the two.
/// </summary>
public static class PaymentSplit
{
    /// <summary>Divides a payment; the parts add up to it.</summary>
    /// <param name="invoice">The invoice that it pays, as it stands.</param>
    /// <param name="amount">The payment.</param>
    /// <param name="code">The benefit that its account code names, or null.</param>
    /// <param name="bothCodes">Whether payments of the invoice use the code of the other benefit too.</param>
    /// <param name="toCome">What payments of the other benefit's code that are not divided yet will bring it.</param>
    public static PremiumSum Of(
        Invoice invoice, Rupiah amount, Benefit? code, bool bothCodes, Rupiah toCome = default)
    {
        var unpaid = invoice.Months.Select(month => month.Unpaid).Where(sum => !sum.IsZero).ToList();
        var isOwn = code is { } benefit && (bothCodes || IsWholeMonths(unpaid.Select(sum => sum.Of(benefit)), amount));
        var isBoth = IsWholeMonths(unpaid.Select(sum => sum.Total), amount);
        if (isOwn && !isBoth || isOwn && bothCodes)
            return Own(code!.Value, amount, invoice.Unpaid, toCome);

        return Both(unpaid, amount);
    }

    private static bool IsWholeMonths(IEnumerable<Rupiah> months, Rupiah amount)
    {
        var sum = Rupiah.Zero;
        foreach (var month in months)
        {
            sum += month;
            if (sum == amount && amount > Rupiah.Zero)
                return true;
        }

        return false;
    }

    // What the code's own benefit does not need pays the other; what neither needs stays with the code's own.
    private static PremiumSum Own(Benefit benefit, Rupiah amount, PremiumSum unpaid, Rupiah toCome)
    {
        var own = Least(amount, unpaid.Of(benefit));
        var needed = benefit == Benefit.Jkk ? unpaid.Jkm : unpaid.Jkk;
        var other = Least(amount - own, needed - Least(needed, toCome));
        own = amount - other;
        return benefit == Benefit.Jkk ? new(own, other) : new(other, own);
    }

    // Month by month as the invoice asks; of a month that the money does not reach, in the month's own proportion.
    private static PremiumSum Both(List<PremiumSum> unpaid, Rupiah amount)
    {
        var (sum, left) = (PremiumSum.Zero, amount);
        foreach (var month in unpaid)
        {
            var part = month.Total <= left ? month : Proportion(month, left);
            sum += part;
            left -= part.Total;
        }

        if (left == Rupiah.Zero)
            return sum;
        return sum + (unpaid.Count > 0 ? Proportion(unpaid[^1], left) : new PremiumSum(left, Rupiah.Zero));
    }

    private static PremiumSum Proportion(PremiumSum of, Rupiah amount)
    {
        var jkk = new Rupiah((long)((Int128)amount.Amount * of.Jkk.Amount / of.Total.Amount));
        return new(jkk, amount - jkk);
    }

    private static Rupiah Least(Rupiah left, Rupiah right) => left < right ? left : right;
}
