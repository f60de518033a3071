namespace JamsostekLedger.Premiums;

/// <summary>The money of all invoices of a settlement, by fund, in the order in which it is spent.</summary>
internal sealed class SettlementFunds(SettlementDocuments documents, Till[] tills, CoverGrid grid)
{
    private readonly Dictionary<(Till, string), TillFund> _known = [];
    private List<TillFund> _inOrder = [];

    /// <summary>Tells the invoices what came back from months of workers.</summary>
    public void Tell(LocalDate on) => _inOrder.ForEach(fund => fund.Tell(on));

    /// <summary>Frees months whose money went, and gives what is there to the months that are due.</summary>
    public void Spend(LocalDate on)
    {
        Find();
        foreach (var fund in _inOrder)
            Release.Lacking(fund, on);
        foreach (var fund in _inOrder)
            Allocation.Of(fund, grid, on);
        Tell(on);
    }

    // On most days no money comes from a fund that has not paid the invoice before.
    private void Find()
    {
        if (tills.Sum(till => till.FundCount) == _known.Count)
            return;
        _inOrder = [.. tills.SelectMany(till => till.Funds.Select(fund => Known(till, fund)))];
    }

    private TillFund Known(Till till, string fund) => _known.TryGetValue((till, fund), out var known)
        ? known
        : _known[(till, fund)] = new(till, fund,
            month => documents.Rates.FindBpu(month, fund, documents.Programme.Sector), grid);
}
