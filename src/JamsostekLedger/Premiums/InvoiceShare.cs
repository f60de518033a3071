namespace JamsostekLedger.Premiums;

/// <summary>What of an invoice falls on one month.</summary>
/// <param name="Month">The month of cover.</param>
/// <param name="Amount">The money.</param>
public sealed record InvoiceShare(YearMonth Month, PremiumSum Amount)
{
    /// <summary>
    /// Divides an invoice over its months by what a month costs, to the rupiah: what rounding leaves goes to the last.
    /// </summary>
    /// <param name="total">The invoice's sums.</param>
    /// <param name="months">Its months with what one worker costs in each; not all zero.</param>
    public static IReadOnlyList<InvoiceShare> Divide(
        PremiumSum total, IReadOnlyList<(YearMonth Month, PremiumSum Price)> months)
    {
        var weight = months.Aggregate(PremiumSum.Zero, (sum, month) => sum + month.Price);
        var left = total;
        var shares = new List<InvoiceShare>(months.Count);
        for (var i = 0; i < months.Count; i++)
        {
            var share = i == months.Count - 1
                ? left
                : new PremiumSum(
                    Part(total.Jkk, months[i].Price.Jkk, weight.Jkk, months.Count),
                    Part(total.Jkm, months[i].Price.Jkm, weight.Jkm, months.Count));
            shares.Add(new(months[i].Month, share));
            left -= share;
        }

        return shares;
    }

    private static Ledger.Rupiah Part(Ledger.Rupiah total, Ledger.Rupiah price, Ledger.Rupiah weight, int months) =>
        weight.Amount == 0
            ? new(total.Amount / months)
            : new((long)((Int128)total.Amount * price.Amount / weight.Amount));
}
