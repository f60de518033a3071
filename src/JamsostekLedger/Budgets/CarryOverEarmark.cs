using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Budgets;

/// <summary>Brings a line's unspent earmarked money into the next year.</summary>
/// <param name="CarryOver">The carry-over.</param>
public sealed record CarryOverEarmark(EarmarkCarriedOver CarryOver) : ICommand<BudgetLine>
{
    /// <inheritdoc/>
    public string Stream => CarryOver.Line.Stream;

    /// <inheritdoc/>
    public LedgerEvent Fact => CarryOver;

    /// <inheritdoc/>
    public Decision Decide(BudgetLine state)
    {
        if (CarryOver.Amount <= Rupiah.Zero)
            return Decision.Refuse("amount-not-positive", $"{CarryOver.DocumentNumber} tidak membawa apa-apa.");

        if (Funds.Find(CarryOver.Line.Fund) is not { Earmarked: true })
            return Decision.Refuse("carry-over-not-earmarked",
                $"Dana {CarryOver.Line.Fund} tidak terikat peruntukan; sisanya menjadi SiLPA umum.");

        if (CarryOver.DocumentDate.Year <= CarryOver.Line.FiscalYear)
            return Decision.Refuse("carry-over-within-year",
                $"Tahun anggaran {CarryOver.Line.FiscalYear} belum berakhir pada tanggal {CarryOver.DocumentNumber}.");

        var part = state.At(CarryOver.Line);
        var unspent = part.Pagu - part.Realised - part.CarriedOver;
        if (CarryOver.Amount > unspent)
            return Decision.Refuse("carry-over-exceeds-unspent",
                $"{CarryOver.DocumentNumber} membawa {CarryOver.Amount}; sisa {CarryOver.Line} adalah {unspent}.");

        return Decision.Record(CarryOver);
    }
}
