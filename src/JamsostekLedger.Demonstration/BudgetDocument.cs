namespace JamsostekLedger.Demonstration;

/// <summary>A DPA or DPPA, which fills with lines.</summary>
internal sealed record BudgetDocument(string Number, DateOnly Date, string Kind, int FiscalYear, string Skpd)
{
    private const string SubActivity = "2.07.05.2.01.0003";

    /// <summary>The two lines that allow these months of premium for as many workers as the line has.</summary>
    public IEnumerable<BudgetRow> Allow(PremiumLine line, int months) =>
        line.Over(months).Select(part => Allow(line, part.Account, part.Amount));

    /// <summary>One line of a pagu of its own.</summary>
    public BudgetRow Allow(PremiumLine line, string account, long pagu) =>
        new(Number, Date, Kind, FiscalYear, account, line.Programme, line.Fund, line.FundYear, pagu, Skpd, SubActivity);
}
