using JamsostekLedger.Ledger;

namespace JamsostekLedger.Persons;

/// <summary>
/// A person's NIK was corrected in the vault. The person keeps the number by which all facts name them; neither NIK
/// stands here.
/// </summary>
/// <param name="Person">The person.</param>
/// <param name="CorrectedOn">Day of the correction.</param>
/// <param name="Evidence">Document that shows the right NIK: a letter of Dukcapil, a KTP as presented.</param>
public sealed record NikCorrected(PersonId Person, LocalDate CorrectedOn, string Evidence) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => CorrectedOn;

    /// <inheritdoc/>
    public override string Key => $"nik-correction {Person} {CorrectedOn:uuuu-MM-dd} {Evidence}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Person];
}
