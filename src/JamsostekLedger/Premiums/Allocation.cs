using NodaTime;

namespace JamsostekLedger.Premiums;

/// <summary>
/// Gives the money that was paid on an invoice to months of workers: the oldest month first, in each month those who
/// were enrolled first, a month of a worker only when both its JKK and its JKM are there. What does not make up a
/// whole month of a worker stays with the invoice, where everybody sees it.
/// </summary>
internal static class Allocation
{
    /// <summary>Gives what is there on a day.</summary>
    public static void Of(TillFund purse, CoverGrid grid, LocalDate on)
    {
        foreach (var month in purse.Months)
        {
            var at = -1;
            while (purse.CanPay(month) && grid.NextOpen(month, on, at + 1) is { } worker)
                purse.Pay(at = worker, month, on);
            if (at >= 0 && grid.NextOpen(month, on, at + 1) is { } next)
                grid.EndsBefore(next);
        }
    }
}
