using JamsostekLedger.Ledger;

namespace JamsostekLedger.Persons;

/// <summary>Details of a person other than the NIK were corrected in the vault; what they are stands there.</summary>
/// <param name="Person">The person.</param>
/// <param name="CorrectedOn">Day of the correction.</param>
/// <param name="Evidence">Document that shows what is right.</param>
/// <param name="Details">Names of the details, joined by commas: <c>name</c>, <c>birth_date</c>, <c>phone</c>.</param>
public sealed record PersonCorrected(PersonId Person, LocalDate CorrectedOn, string Evidence, string Details)
    : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => CorrectedOn;

    /// <inheritdoc/>
    public override string Key => $"person-correction {Person} {CorrectedOn:uuuu-MM-dd} {Evidence}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Person];
}
