using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>A person whom the vault knows.</summary>
/// <param name="Id">The person's number.</param>
/// <param name="IsCurrent">Whether what found the person still does; false of a NIK that was corrected since.</param>
/// <param name="Details">What the vault holds, opened for a row that needs it; null of a forgotten person.</param>
public sealed record KnownPerson(PersonId Id, bool IsCurrent, PersonDetails? Details)
{
    /// <summary>Says who is not shown.</summary>
    public override string ToString() => $"KnownPerson {Id}";
}
