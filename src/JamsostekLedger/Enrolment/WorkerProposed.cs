using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>A list proposed a worker for a programme.</summary>
/// <param name="Worker">The worker's number in the vault.</param>
/// <param name="Listing">What the list says.</param>
/// <param name="On">Date of the list.</param>
public sealed record WorkerProposed(PersonId Worker, Listing Listing, LocalDate On) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"proposal {Worker} {Listing.Programme}";

    /// <inheritdoc/>
    public override string Called() => $"Usulan pekerja ini untuk program {Listing.Programme}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Worker];
}
