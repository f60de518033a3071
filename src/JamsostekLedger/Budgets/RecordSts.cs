using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>Records a return (STS) of what an SP2D paid from the line.</summary>
/// <param name="Returned">The return.</param>
public sealed record RecordSts(PremiumReturned Returned) : ICommand<BudgetLine>
{
    /// <inheritdoc/>
    public string Stream => Returned.Line.Stream;

    /// <inheritdoc/>
    public LedgerEvent Fact => Returned;

    /// <inheritdoc/>
    public Decision Decide(BudgetLine state)
    {
        if (Returned.Amount <= Rupiah.Zero)
            return Decision.Refuse("amount-not-positive", $"{Returned.DocumentNumber} tidak mengembalikan apa-apa.");

        if (!state.Payments.TryGetValue(
            PremiumPaid.KeyOf(Returned.Returns, Returned.Line), out var payment))
            return Decision.Refuse("sts-returns-unknown",
                $"{Returned.DocumentNumber} mengembalikan SP2D {Returned.Returns} yang tidak tercatat.");

        // Money that moved in the new year did not come back in the old one, whatever date the SP2D bears.
        if (Returned.ValueDate < payment.DocumentDate || Returned.ValueDate.Year < Returned.Line.FiscalYear)
            return Decision.Refuse("sts-before-sp2d",
                $"{Returned.DocumentNumber} bertanggal sebelum uang SP2D {Returned.Returns} keluar.");

        if (Returned.Amount > payment.Left)
            return Decision.Refuse("sts-exceeds-sp2d",
                $"{Returned.DocumentNumber} mengembalikan {Returned.Amount}; "
                + $"dari SP2D {Returned.Returns} tersisa {payment.Left}.");

        return Decision.Record(Returned);
    }
}
