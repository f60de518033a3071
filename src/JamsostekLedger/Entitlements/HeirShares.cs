using JamsostekLedger.Ledger;

namespace JamsostekLedger.Entitlements;

/// <summary>What each heir gets of a sum. The shares add up to it, to the rupiah.</summary>
public static class HeirShares
{
    /// <summary>
    /// The shares in the order of the parts. A rupiah that does not divide goes to whoever is short of the largest
    /// fraction, the earlier one where two are alike. Without any part above zero all get alike.
    /// </summary>
    /// <param name="total">Rupiah; below zero for what is taken back.</param>
    /// <param name="parts">How many parts of the whole each heir has; below zero counts as none.</param>
    public static IReadOnlyList<Rupiah> Of(Rupiah total, IReadOnlyList<int> parts)
    {
        if (parts.Count == 0)
            return [];
        Int128[] weights = [.. parts.Select(part => (Int128)Math.Max(part, 0))];
        var whole = weights.Aggregate(Int128.Zero, (sum, weight) => sum + weight);
        if (whole == 0)
        {
            Array.Fill(weights, 1);
            whole = weights.Length;
        }

        var shares = weights.Select(weight => (long)(total.Amount * weight / whole)).ToArray();
        var left = total.Amount - shares.Sum();
        // Division goes towards zero, so what is left has the sign of the total and is less than one each.
        foreach (var at in Enumerable.Range(0, shares.Length)
                     .OrderByDescending(at => Int128.Abs(total.Amount * weights[at] % whole)).ThenBy(at => at)
                     .Take((int)Math.Abs(left)))
            shares[at] += Math.Sign(left);
        return [.. shares.Select(share => new Rupiah(share))];
    }
}
