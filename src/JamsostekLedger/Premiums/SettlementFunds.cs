namespace JamsostekLedger.Premiums;

/// <summary>The money of all invoices of a settlement, by fund, in the order in which it is spent.</summary>
internal sealed class SettlementFunds(SettlementDocuments documents, Till[] tills, CoverGrid grid)
{
    private readonly TillFund[][] _byTill = [.. tills.Select(_ => Array.Empty<TillFund>())];
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

    // On most days no money comes from a fund that has not paid the invoice before, and only few invoices are paid.
    private void Find()
    {
        var found = false;
        for (var at = 0; at < tills.Length; at++)
        {
            var till = tills[at];
            if (till.FundCount == _byTill[at].Length)
                continue;
            _byTill[at] = [.. till.Funds.Select(fund => Known(till, fund, _byTill[at]))];
            found = true;
        }

        if (found)
            _inOrder = [.. _byTill.SelectMany(funds => funds)];
    }

    private TillFund Known(Till till, string fund, TillFund[] known) =>
        Array.Find(known, one => one.Fund == fund) ?? new(till, fund,
            month => documents.Rates.FindBpu(month, fund, documents.Programme.Sector), grid);
}
