using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;

namespace JamsostekLedger.Reconciliation;

/// <summary>What a region has recorded, as far as statements are held against it; what no pairing asks for is
/// empty.</summary>
/// <param name="NameOf">What people call a document.</param>
public sealed record LedgerBooks(Func<LedgerEvent, string> NameOf)
{
    /// <summary>SP2D and STS.</summary>
    public IReadOnlyList<RecordedPayment> Payments { get; init; } = [];

    /// <summary>What was paid before it had an SP2D.</summary>
    public IReadOnlyList<ProvisionalPayment> Provisional { get; init; } = [];

    /// <summary>Invoices.</summary>
    public IReadOnlyList<Invoice> Invoices { get; init; } = [];

    /// <summary>Benefits paid and taken back.</summary>
    public IReadOnlyList<ClaimMovement> Claims { get; init; } = [];

    /// <summary>All who were ever on a roster.</summary>
    public IReadOnlyList<RosterMember> Members { get; init; } = [];

    /// <summary>Days on which claims say that somebody died.</summary>
    public IReadOnlyDictionary<PersonId, LocalDate> Died { get; init; } = new Dictionary<PersonId, LocalDate>();
}
