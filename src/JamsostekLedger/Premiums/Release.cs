namespace JamsostekLedger.Premiums;

/// <summary>Gives paid months back to the invoice that paid them.</summary>
internal static class Release
{
    /// <summary>Months behind the end of an enrolment; the month of the end is still due.</summary>
    public static void Beyond(CoverGrid grid, int worker, LocalDate on)
    {
        foreach (var (month, payer) in grid.Beyond(worker, on).ToList())
            payer.TakeBack(worker, month, on);
    }

    /// <summary>Months whose money went: the latest first, in each of them who was paid last.</summary>
    public static void Lacking(TillFund purse, LocalDate on)
    {
        while (purse.IsLacking && purse.LastPaid() is { } last)
            purse.TakeBack(last.Worker, last.Month, on);
    }
}
