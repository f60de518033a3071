using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>One stage of verification answered for a worker.</summary>
/// <param name="Worker">The worker's number in the vault.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Stage">Which stage.</param>
/// <param name="Rejected">Why it rejected the worker, or null where the worker passed.</param>
/// <param name="Evidence">Reference of the answer: a letter, a file of the registry.</param>
/// <param name="CheckedBy">Office that answered, as given.</param>
/// <param name="On">Day of the answer.</param>
public sealed record WorkerChecked(
    PersonId Worker,
    string Programme,
    CheckStage Stage,
    RejectionReason? Rejected,
    string? Evidence,
    string? CheckedBy,
    LocalDate On) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    // A stage may answer again later: the worker found work, the registry mended an entry.
    /// <inheritdoc/>
    public override string Key => $"check {Worker} {Programme} {Stage} {On:uuuu-MM-dd}";

    /// <inheritdoc/>
    public override string Called() => $"Verifikasi pekerja ini untuk program {Programme} per {On:uuuu-MM-dd}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Worker];
}
