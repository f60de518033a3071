using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>Gives a reservation, or part of it, back.</summary>
/// <param name="Release">The release.</param>
public sealed record ReleaseReservation(ReservationReleased Release) : ICommand<BudgetLine>
{
    /// <inheritdoc/>
    public string Stream => Release.Line.Stream;

    /// <inheritdoc/>
    public LedgerEvent Fact => Release;

    /// <inheritdoc/>
    public Decision Decide(BudgetLine state)
    {
        if (Release.Amount <= Rupiah.Zero)
            return Decision.Refuse("amount-not-positive", $"{Release.DocumentNumber} tidak melepas apa-apa.");

        if (state.Reservations.GetValueOrDefault(Release.Releases) is not { IsKnown: true } reservation)
            return Decision.Refuse("reservation-unknown",
                $"{Release.DocumentNumber} melepas cadangan {Release.Releases} yang tidak tercatat.");

        if (Release.DocumentDate < reservation.DocumentDate)
            return Decision.Refuse("release-before-reservation",
                $"{Release.DocumentNumber} bertanggal sebelum cadangan {Release.Releases}.");

        if (Release.Amount > reservation.Left)
            return Decision.Refuse("release-exceeds-reservation",
                $"{Release.DocumentNumber} melepas {Release.Amount}; dari {Release.Releases} "
                + $"tersisa {reservation.Left}.");

        return Decision.Record(Release);
    }
}
