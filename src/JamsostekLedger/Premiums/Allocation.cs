namespace JamsostekLedger.Premiums;

/// <summary>
/// Gives the money that was paid on an invoice to months of workers: the oldest month first, in each month those who
/// were enrolled first, a month of a worker only when both its JKK and its JKM are there. Each month pays first for as
/// many workers as the invoice names, so that whoever is enrolled beside them takes no later month away; what is left
/// then pays for others who are due. What does not make up a whole month of a worker stays with the invoice, where
/// everybody sees it.
/// </summary>
internal static class Allocation
{
    /// <summary>Gives what is there on a day.</summary>
    public static void Of(TillFund fund, CoverGrid grid, LocalDate on)
    {
        if (fund.IsSpent)
            return;
        Of(fund, grid, on, fund.Till.Received.Workers);
        Of(fund, grid, on, int.MaxValue);
    }

    private static void Of(TillFund fund, CoverGrid grid, LocalDate on, int most)
    {
        foreach (var month in fund.Months)
        {
            var at = -1;
            while (fund.Till.WorkersIn(month) < most && fund.CanPay(month)
                && grid.NextOpen(month, on, at + 1) is { } worker)
                fund.Pay(at = worker, month, on);
            if (at >= 0 && grid.NextOpen(month, on, at + 1) is { } next)
                grid.EndsBefore(next);
        }
    }
}
