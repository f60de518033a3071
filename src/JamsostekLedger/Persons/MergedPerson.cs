using JamsostekLedger.Ledger;

namespace JamsostekLedger.Persons;

/// <summary>A record of a person that was merged into another.</summary>
public sealed record MergedPerson : IView<MergedPerson>
{
    /// <inheritdoc/>
    public static MergedPerson Empty { get; } = new();

    /// <summary>The record that is looked up no more.</summary>
    public PersonId Person { get; init; }

    /// <summary>The record by which the person goes on; it may have been merged into a further one.</summary>
    public PersonId Into { get; init; }

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact is PersonsMerged merged ? $"{merged.Person}" : null;

    /// <inheritdoc/>
    public MergedPerson Evolve(LedgerEvent fact) =>
        fact is PersonsMerged merged ? this with { Person = merged.Person, Into = merged.Into } : this;
}
