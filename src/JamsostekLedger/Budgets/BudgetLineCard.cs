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
public sealed record BudgetLineCard(
    BudgetLineId? Line,
    Rupiah Pagu,
    string? DocumentNumber,
    LocalDate? DocumentDate,
    PaguKind? Kind,
    string? Skpd,
    string? SubActivity,
    ImmutableSortedDictionary<string, Rupiah> Reservations) : IView<BudgetLineCard>
{
    /// <inheritdoc/>
    public static BudgetLineCard Empty { get; } = new(
        null, Rupiah.Zero, null, null, null, null, null,
        ImmutableSortedDictionary.Create<string, Rupiah>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact switch
    {
        PaguSet set => set.Line.Stream,
        BudgetReserved reserved => reserved.Line.Stream,
        ReservationReleased released => released.Line.Stream,
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
        },
        BudgetReserved reserved => this with
        {
            Line = reserved.Line,
            Reservations = Reservations.SetItem(reserved.DocumentNumber, reserved.Amount),
        },
        ReservationReleased released => this with
        {
            Reservations = Reservations[released.Releases] == released.Amount
                ? Reservations.Remove(released.Releases)
                : Reservations.SetItem(released.Releases, Reservations[released.Releases] - released.Amount),
        },
        _ => this,
    };

    private bool IsLater(PaguSet set) => DocumentDate is not { } date || PaguSet.Order(
        (set.DocumentDate, set.Kind, set.DocumentNumber), (date, Kind!.Value, DocumentNumber!)) > 0;
}
