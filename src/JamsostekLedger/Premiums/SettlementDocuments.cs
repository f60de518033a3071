using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Premiums;

/// <summary>What a settlement is reckoned from: documents, and what is recorded of their money so far.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Invoices">Invoices of it that can touch each other's money, as their streams stand.</param>
/// <param name="Payments">SP2D that name one of them, with their returns.</param>
/// <param name="Members">The roster.</param>
/// <param name="Computed">What was computed of the programme.</param>
/// <param name="Rates">The table of rates.</param>
/// <param name="Order">
/// The order of workers who were enrolled from the same month, where it is known; it must not follow from who came
/// first.
/// </param>
public sealed record SettlementDocuments(
    ProgrammeCard Programme,
    IReadOnlyList<Invoice> Invoices,
    IReadOnlyList<RecordedPayment> Payments,
    IReadOnlyList<RosterMember> Members,
    ComputedPremiums Computed,
    RateTable Rates,
    IReadOnlyDictionary<PersonId, int>? Order = null)
{
    /// <summary>Invoices of it that were revised, as they were and are.</summary>
    public IReadOnlyList<InvoiceReceived> Revised { get; init; } = [];

    /// <summary>Those that are voided, as their streams stand.</summary>
    public IReadOnlyList<Invoice> Voided { get; init; } = [];
}
