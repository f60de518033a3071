using JamsostekLedger.Ledger;

namespace JamsostekLedger.Persons;

/// <summary>
/// Two records turned out to be one person. What one of them stands for goes to the other with this fact, as revisions
/// of its own; what was recorded before is told as it was.
/// </summary>
/// <param name="Person">The record that is looked up no more.</param>
/// <param name="Into">The record by which the person goes on.</param>
/// <param name="MergedOn">Day on which that was found.</param>
/// <param name="Reason">Why they are one.</param>
/// <param name="Evidence">Document that shows it: a letter of Dukcapil, a family card.</param>
public sealed record PersonsMerged(
    PersonId Person, PersonId Into, LocalDate MergedOn, string Reason, string Evidence) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => MergedOn;

    /// <inheritdoc/>
    public override string Key => KeyOf(Person);

    /// <inheritdoc/>
    public override string Called() => "Penggabungan data orang ini";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Person, Into];

    /// <summary>Key of the merging of a record, which happens once.</summary>
    public static string KeyOf(PersonId person) => $"persons-merged {person}";
}
