using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>
/// Records a payment that was made before its SP2D. The money has moved: a breach of the pagu is recorded and flagged.
/// </summary>
/// <param name="Made">The payment.</param>
public sealed record PayProvisionally(ProvisionalPaymentMade Made) : ICommand<BudgetLine>
{
    /// <inheritdoc/>
    public string Stream => Made.Line.Stream;

    /// <inheritdoc/>
    public LedgerEvent Fact => Made;

    /// <inheritdoc/>
    public Decision Decide(BudgetLine state)
    {
        if (Made.Amount <= Rupiah.Zero)
            return Decision.Refuse("amount-not-positive", $"{Made.Number} tidak membayar apa-apa.");

        // An SP2D that names it may have come first.
        if (state.Provisionals.GetValueOrDefault(Made.Number) is { Uses: [var use, ..] }
            && use.Amount != Made.Amount.Amount)
            return Differs(Made.Number, Made.Amount, new(use.Amount));
        return Decision.Record(Made, [.. Breach(state.Evolve(Made).At(Made.Line))]);
    }

    /// <summary>Refuses a provisional payment and an SP2D of different amounts.</summary>
    internal static Decision Differs(string number, Rupiah provisional, Rupiah paid) => Decision.Refuse(
        "provisional-amount-differs",
        $"Pembayaran sementara {number} bernilai {provisional}, sedangkan SP2D-nya {paid}; cocokkan hanya yang sama "
        + "nilainya, atau benahi dahulu yang keliru.");

    private IEnumerable<Refusal> Breach(BudgetPart part)
    {
        if (part.WithoutPagu(Made.Number, Made.Line) is { } lacking)
            yield return lacking;
        else if (part.Available < Rupiah.Zero)
            yield return new("pagu-exceeded",
                $"{Made.Number}: bersama realisasi {part.Realised} dan yang ditahan {part.Reserved} melebihi pagu "
                + $"{part.Pagu} pada {part.Line}.");
    }
}
