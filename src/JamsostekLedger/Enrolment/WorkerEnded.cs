using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>An enrolment ended.</summary>
/// <param name="Worker">The worker's number in the vault.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="On">Last day; the premium of its month is still due.</param>
/// <param name="Reason">Why.</param>
/// <param name="Evidence">Reference: a death deed, a letter.</param>
/// <param name="ReplacedBy">The worker who takes the place, where named.</param>
public sealed record WorkerEnded(
    PersonId Worker, string Programme, LocalDate On, EndReason Reason, string? Evidence, PersonId? ReplacedBy)
    : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    // The end of a term is known ahead, a death is not.
    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Happened() => Reason == EndReason.Died ? [On] : [];

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Ahead() => [On];

    /// <inheritdoc/>
    public override string Key => $"ending {Worker} {Programme} {On:uuuu-MM-dd}";

    /// <inheritdoc/>
    public override string Called() => $"Akhir kepesertaan pekerja ini pada program {Programme} per {On:uuuu-MM-dd}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => ReplacedBy is { } other ? [Worker, other] : [Worker];
}
