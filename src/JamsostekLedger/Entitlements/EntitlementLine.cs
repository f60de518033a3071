using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Entitlements;

/// <summary>One part of an entitlement, and how it came about.</summary>
/// <param name="Component">What it is.</param>
/// <param name="Rule">Id of the row of the benefit tables that sets it.</param>
/// <param name="Source">Law and article of that row, or who said so.</param>
/// <param name="Certainty">How sure the less certain of its rows is.</param>
/// <param name="Inputs">What it was reckoned from, in order.</param>
/// <param name="Amount">Whole rupiah.</param>
public sealed record EntitlementLine(
    BenefitComponent Component,
    string Rule,
    string Source,
    Certainty Certainty,
    IReadOnlyList<EntitlementInput> Inputs,
    Rupiah Amount)
{
    /// <inheritdoc/>
    public bool Equals(EntitlementLine? other) => other is not null
        && (Component, Rule, Source, Certainty, Amount)
            == (other.Component, other.Rule, other.Source, other.Certainty, other.Amount)
        && Inputs.SequenceEqual(other.Inputs);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Component, Rule, Amount, Inputs.Count);
}
