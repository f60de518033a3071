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

    private void Find()
    {
        (Till Till, string Fund)[] all = [.. tills.SelectMany(till => till.Funds.Select(fund => (till, fund)))];
        if (all.Length == _known.Count)
            return;
        foreach (var (till, fund) in all.Where(one => !_known.ContainsKey(one)))
            _known[(till, fund)] = new(till, fund,
                month => documents.Rates.FindBpu(month, fund, documents.Programme.Sector), grid);
        _inOrder = [.. all.Select(one => _known[one])];
    }
}
