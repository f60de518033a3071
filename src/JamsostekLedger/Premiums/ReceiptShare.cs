using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// What of a receipt is JKK and JKM. BPJS does not say: a month that it does not cover is confirmed in the month's own
/// proportion.
/// </summary>
internal static class ReceiptShare
{
    public static PremiumSum Of(PremiumSum open, Rupiah left)
    {
        if (open.Total <= left)
            return open;
        var jkk = new Rupiah((long)((Int128)left.Amount * open.Jkk.Amount / open.Total.Amount));
        return new(jkk, left - jkk);
    }
}
