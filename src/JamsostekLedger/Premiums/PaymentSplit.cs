using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// Says what of a payment is JKK and what JKM. The law has an account code for each, practice does not always use
/// both: many regions pay the whole premium of vulnerable workers from one of the two.
/// </summary>
public static class PaymentSplit
{
    /// <summary>Divides a payment; the parts add up to it.</summary>
    /// <param name="months">What the invoice asks for each of its months, and what of it is unpaid.</param>
    /// <param name="amount">The payment, less what was returned of it.</param>
    /// <param name="code">The benefit that its account code names, or null.</param>
    /// <param name="bothCodes">Whether payments of the invoice use the code of the other benefit too.</param>
    /// <param name="toCome">What later payments of the other benefit's code will bring it.</param>
    public static PremiumSum Of(
        IReadOnlyList<(PremiumSum Asked, PremiumSum Unpaid)> months, Rupiah amount, Benefit? code, bool bothCodes,
        Rupiah toCome = default)
    {
        if (code is { } benefit && (bothCodes || IsWholeMonths(months.Select(month => month.Unpaid.Of(benefit)), amount)
                && !IsWholeMonths(months.Select(month => month.Unpaid.Total), amount)))
            return Own(benefit, amount, months.Aggregate(PremiumSum.Zero, (sum, month) => sum + month.Unpaid), toCome);

        return Both(months, amount);
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

    // Month by month as the invoice asks; of a month that the money does not reach, in proportion to what is unpaid of
    // it. What is over is divided as the invoice asks for its last month, for that is what it will pay next.
    private static PremiumSum Both(IReadOnlyList<(PremiumSum Asked, PremiumSum Unpaid)> months, Rupiah amount)
    {
        var (sum, left) = (PremiumSum.Zero, amount);
        foreach (var (_, unpaid) in months.Where(month => !month.Unpaid.IsZero))
        {
            var part = unpaid.Total <= left ? unpaid : Proportion(unpaid, left);
            sum += part;
            left -= part.Total;
        }

        return left == Rupiah.Zero ? sum : sum + Proportion(months.Last(month => !month.Asked.IsZero).Asked, left);
    }

    private static PremiumSum Proportion(PremiumSum of, Rupiah amount)
    {
        var jkk = new Rupiah((long)((Int128)amount.Amount * of.Jkk.Amount / of.Total.Amount));
        return new(jkk, amount - jkk);
    }

    private static Rupiah Least(Rupiah left, Rupiah right) => left < right ? left : right;
}
