using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>Holds part of a line's pagu. Made in this system, so one that would breach the pagu is refused.</summary>
/// <param name="Reservation">The reservation.</param>
public sealed record ReserveBudget(BudgetReserved Reservation) : ICommand<BudgetLine>
{
    /// <inheritdoc/>
    public string Stream => Reservation.Line.Stream;

    /// <inheritdoc/>
    public LedgerEvent Fact => Reservation;

    /// <inheritdoc/>
    public Decision Decide(BudgetLine state)
    {
        if (Reservation.Amount <= Rupiah.Zero)
            return Decision.Refuse("amount-not-positive", $"{Reservation.DocumentNumber} tidak mencadangkan apa-apa.");

        var part = state.At(Reservation.Line);
        if (part is { HasPagu: false, Fitting: > 1 })
            return Decision.Refuse("budget-line-ambiguous",
                $"{Reservation.DocumentNumber}: {Reservation.Line} ada pada {part.Fitting} SKPD atau sub kegiatan; "
                + "isi kolom skpd dan sub_activity.");

        if (!part.HasPagu)
            return Decision.Refuse("no-budget-line", $"Tidak ada DPA untuk {Reservation.Line}.");

        if (Reservation.DocumentDate.Year != Reservation.Line.FiscalYear)
            return Decision.Refuse("reservation-outside-fiscal-year",
                $"{Reservation.DocumentNumber} tidak bertanggal dalam tahun anggaran {Reservation.Line.FiscalYear}.");

        if (Reservation.Amount > part.Available)
            return Decision.Refuse("pagu-exceeded",
                $"{Reservation.DocumentNumber} mencadangkan {Reservation.Amount}; "
                + $"yang tersedia {part.Available} pada {Reservation.Line}.");

        return Decision.Record(Reservation);
    }
}
