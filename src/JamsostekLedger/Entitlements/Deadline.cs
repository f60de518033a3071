using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Entitlements;

/// <summary>Until when something of a claim is to be done.</summary>
/// <param name="On">Its last day, in the region's zone.</param>
/// <param name="At">Its last instant, where hours are counted; null where days are.</param>
/// <param name="Rule">Id of the row of the deadlines.</param>
/// <param name="Source">Law and article of that row.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Doubts">What is uncertain about it besides.</param>
public sealed record Deadline(
    LocalDate On, Instant? At, string Rule, string Source, Certainty Certainty, IReadOnlyList<Refusal> Doubts)
{
    /// <inheritdoc/>
    public bool Equals(Deadline? other) => other is not null
        && (On, At, Rule, Source, Certainty) == (other.On, other.At, other.Rule, other.Source, other.Certainty)
        && Doubts.SequenceEqual(other.Doubts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, At, Rule, Doubts.Count);
}
