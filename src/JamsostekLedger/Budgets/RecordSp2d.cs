using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>Records one row of an SP2D. The document is a fact: a breach of the pagu is recorded and flagged.</summary>
/// <param name="Paid">The row.</param>
public sealed record RecordSp2d(PremiumPaid Paid) : ICommand<BudgetLine>
{
    /// <inheritdoc/>
    public string Stream => Paid.Line.Stream;

    /// <inheritdoc/>
    public LedgerEvent Fact => Paid;

    /// <inheritdoc/>
    public Decision Decide(BudgetLine state)
    {
        if (Paid.Amount <= Rupiah.Zero)
            return Decision.Refuse("amount-not-positive", $"{Paid.DocumentNumber} tidak membayar apa-apa.");

        if (!state.HasPagu)
            return Decision.Record(Paid, new Refusal("no-budget-line",
                $"{Paid.DocumentNumber}: tidak ada DPA untuk {Paid.Line}; pagu dihitung nol."));

        var realised = state.Realised + Paid.Amount;
        if (realised > state.Pagu)
            return Decision.Record(Paid, new Refusal("pagu-exceeded",
                $"{Paid.DocumentNumber}: realisasi {realised} melebihi pagu {state.Pagu} pada {Paid.Line}."));

        if (realised + state.Reserved > state.Pagu)
            return Decision.Record(Paid, new Refusal("reservation-uncovered",
                $"{Paid.DocumentNumber}: sisa pagu tidak lagi menutup cadangan {state.Reserved} pada {Paid.Line}."));

        return Decision.Record(Paid);
    }
}
