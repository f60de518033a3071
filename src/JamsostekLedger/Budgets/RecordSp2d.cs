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

        return Provisional(state)
            ?? Decision.Record(Paid, [.. Breach(state.Evolve(Paid).At(Paid.Line)), .. Waiting(state)]);
    }

    // A provisional payment has one SP2D, of its own amount.
    private Decision? Provisional(BudgetLine state) =>
        Paid.Provisional is not { } number || state.Provisionals.GetValueOrDefault(number) is not { } held ? null
        : !held.Uses.IsEmpty ? Decision.Refuse("provisional-matched-already",
            $"Pembayaran sementara {number} sudah digantikan SP2D lain; {Paid.DocumentNumber} tidak dapat "
            + "menggantikannya lagi.")
        : held.IsKnown && held.Amount != Paid.Amount ? PayProvisionally.Differs(number, held.Amount, Paid.Amount)
        : null;

    private IEnumerable<Refusal> Waiting(BudgetLine state)
    {
        if (Paid.Reservation is { } reservation
            && state.Reservations.GetValueOrDefault(reservation) is not { IsKnown: true })
            yield return new("waiting-for", $"{Paid.DocumentNumber}: menunggu cadangan {reservation}.");
        if (Paid.Provisional is { } number && state.Provisionals.GetValueOrDefault(number) is not { IsKnown: true })
            yield return new("waiting-for", $"{Paid.DocumentNumber}: menunggu pembayaran sementara {number}.");
    }

    private IEnumerable<Refusal> Breach(BudgetPart part)
    {
        if (part.WithoutPagu(Paid.DocumentNumber, Paid.Line) is { } lacking)
            yield return lacking;
        else if (part.Realised > part.Pagu)
            yield return new("pagu-exceeded",
                $"{Paid.DocumentNumber}: realisasi {part.Realised} melebihi pagu {part.Pagu} pada {part.Line}.");
        else if (part.Available < Rupiah.Zero)
            yield return new("reservation-uncovered",
                $"{Paid.DocumentNumber}: sisa pagu tidak lagi menutup cadangan {part.Reserved} pada {part.Line}.");
    }
}
