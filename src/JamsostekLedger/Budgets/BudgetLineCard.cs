using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>A budget line as the pages list it: the document in force and what is still reserved.</summary>
/// <param name="Line">The line, or null before its first document.</param>
/// <param name="Pagu">The ceiling in force.</param>
/// <param name="DocumentNumber">The document that set it.</param>
/// <param name="DocumentDate">Its date.</param>
/// <param name="Kind">DPA or DPPA.</param>
/// <param name="Skpd">Office that spends.</param>
/// <param name="SubActivity">Sub-activity.</param>
/// <param name="Reservations">What is left of each reservation, those at zero left out.</param>
/// <param name="ByCount">Whether the document is ordered by counting; null where it need not be.</param>
/// <param name="Used">What payments used up of reservations, by number; null where none did.</param>
public sealed record BudgetLineCard(
    BudgetLineId? Line,
    Rupiah Pagu,
    string? DocumentNumber,
    LocalDate? DocumentDate,
    PaguKind? Kind,
    string? Skpd,
    string? SubActivity,
    ImmutableSortedDictionary<string, Rupiah> Reservations,
    bool? ByCount = null,
    ImmutableSortedDictionary<string, Rupiah>? Used = null) : IView<BudgetLineCard>
{
    /// <inheritdoc/>
    public static BudgetLineCard Empty { get; } = new(
        null, Rupiah.Zero, null, null, null, null, null,
        ImmutableSortedDictionary.Create<string, Rupiah>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact switch
    {
        PaguSet set => set.Line.Place,
        BudgetReserved reserved => reserved.Line.Place,
        ReservationReleased released => released.Line.Place,
        PremiumPaid { Reservation: not null } paid => paid.Line.Place,
        _ => null,
    };

    /// <inheritdoc/>
    public BudgetLineCard Evolve(LedgerEvent fact) => fact switch
    {
        PaguSet set when IsLater(set) => this with
        {
            Line = set.Line,
            Pagu = set.Pagu,
            DocumentNumber = set.DocumentNumber,
            DocumentDate = set.DocumentDate,
            Kind = set.Kind,
            Skpd = set.Skpd,
            SubActivity = set.SubActivity,
            ByCount = set.ByCount,
        },
        BudgetReserved reserved => this with
        {
            Line = reserved.Line,
            Reservations = Left(
                reserved.DocumentNumber,
                reserved.Amount - (Used?.GetValueOrDefault(reserved.DocumentNumber) ?? Rupiah.Zero)),
        },
        ReservationReleased released => this with
        {
            Reservations = Left(
                released.Releases, Reservations.GetValueOrDefault(released.Releases) - released.Amount),
        },
        PremiumPaid { Reservation: { } reservation } paid => this with
        {
            Used = (Used ?? Empty.Reservations).SetItem(
                reservation, (Used?.GetValueOrDefault(reservation) ?? Rupiah.Zero) + paid.Amount),
            Reservations = Left(reservation, Reservations.GetValueOrDefault(reservation) - paid.Amount),
        },
        _ => this,
    };

    private ImmutableSortedDictionary<string, Rupiah> Left(string reservation, Rupiah left) => left > Rupiah.Zero
        ? Reservations.SetItem(reservation, left)
        : Reservations.Remove(reservation);

    private bool IsLater(PaguSet set) => DocumentDate is not { } date
        || PaguSet.Order(set.Rank(), (date, Kind!.Value, DocumentNumber!, ByCount is true)) > 0;
}
