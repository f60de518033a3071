using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>Carries money that an invoice was overpaid by forward to the next of the same programme and fund.</summary>
internal static class Credit
{
    /// <summary>Lets what is over find the invoices that are issued by a day, the oldest first.</summary>
    public static void Forward(IReadOnlyList<Till> tills, LocalDate on)
    {
        foreach (var (from, to, amount) in Next(tills, on))
            to.Take(from, amount, on);
    }

    /// <summary>Whether anything is left to go forward on the day.</summary>
    public static bool MayGoForward(IReadOnlyList<Till> tills, LocalDate on) => Next(tills, on).Any();

    private static IEnumerable<(Till From, Till To, PremiumSum Amount)> Next(IReadOnlyList<Till> tills, LocalDate on)
    {
        foreach (var from in tills.Where(from => !from.Over.IsZero))
            foreach (var to in tills)
                if (to.Received.IssuedOn <= on && Between(from, to) is { IsZero: false } amount)
                    yield return (from, to, amount);
    }

    /// <summary>Takes back what was carried forward and is over no longer, the latest first.</summary>
    public static void TakeBack(IReadOnlyList<Till> tills, LocalDate on)
    {
        while (tills.FirstOrDefault(till => IsBelowZero(till.Spare)) is { } from)
        {
            foreach (var (to, given) in from.Given)
            {
                var lack = PremiumSum.Zero - from.Spare.AtMost(PremiumSum.Zero);
                if (lack.AtMost(given) is { IsZero: false } amount)
                    to.GiveBack(from, amount, on);
            }
        }
    }

    private static PremiumSum Between(Till from, Till to)
    {
        var (giver, taker) = (from.Received, to.Received);
        if (from == to || giver.Programme != taker.Programme || giver.Fund != taker.Fund
            || giver.MonthFrom > taker.MonthFrom)
            return PremiumSum.Zero;

        // Only what nobody's month stands on may go, and each benefit pays for itself.
        var amount = from.Over.AtMost(from.LeftOf(giver.Fund)).AtMost(to.Unpaid);
        return IsBelowZero(amount) ? PremiumSum.Zero : amount;
    }

    private static bool IsBelowZero(PremiumSum sum) => sum.Jkk < Rupiah.Zero || sum.Jkm < Rupiah.Zero;
}
