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

        Refusal[] waiting = Paid.Reservation is { } reservation
            && state.Reservations.GetValueOrDefault(reservation) is not { IsKnown: true }
                ? [new("waiting-for", $"{Paid.DocumentNumber}: menunggu cadangan {reservation}.")]
                : [];
        return Decision.Record(Paid, [.. Breach(state.Evolve(Paid).At(Paid.Line)), .. waiting]);
    }

    private IEnumerable<Refusal> Breach(BudgetPart part)
    {
        if (part is { HasPagu: false, Fitting: > 1 })
            yield return new("budget-line-ambiguous",
                $"{Paid.DocumentNumber}: {Paid.Line} ada pada {part.Fitting} SKPD atau sub kegiatan, dan tidak "
                + "disebut yang mana; pagu dihitung nol.");
        else if (!part.HasPagu)
            yield return new("no-budget-line",
                $"{Paid.DocumentNumber}: tidak ada DPA untuk {Paid.Line}; pagu dihitung nol.");
        else if (part.Realised > part.Pagu)
            yield return new("pagu-exceeded",
                $"{Paid.DocumentNumber}: realisasi {part.Realised} melebihi pagu {part.Pagu} pada {part.Line}.");
        else if (part.Available < Rupiah.Zero)
            yield return new("reservation-uncovered",
                $"{Paid.DocumentNumber}: sisa pagu tidak lagi menutup cadangan {part.Reserved} pada {part.Line}.");
    }
}
