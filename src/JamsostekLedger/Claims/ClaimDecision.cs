using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>What BPJS decided on a claim (penetapan klaim): in all, or one instalment or year of it.</summary>
/// <param name="Number">Number of the decision.</param>
/// <param name="On">Its day.</param>
/// <param name="Parts">How much for what.</param>
/// <param name="Replaces">Number of the decision whose place it takes, or null.</param>
/// <param name="DifferenceReason">Code of the reason why it is another amount than the ledger expects; null where it
/// is the same.</param>
public sealed record ClaimDecision(
    string Number,
    LocalDate On,
    ImmutableArray<DecidedPart> Parts,
    string? Replaces,
    string? DifferenceReason)
{
    /// <summary>All parts together.</summary>
    public Rupiah Total => Parts.Aggregate(Rupiah.Zero, (sum, part) => sum + part.Amount);

    /// <inheritdoc/>
    public bool Equals(ClaimDecision? other) => other is not null
        && (Number, On, Replaces, DifferenceReason)
            == (other.Number, other.On, other.Replaces, other.DifferenceReason)
        && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, On);
}
