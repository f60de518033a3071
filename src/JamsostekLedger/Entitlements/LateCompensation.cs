using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Entitlements;

/// <summary>What BPJS owes for paying late (ganti rugi).</summary>
/// <param name="Days">Days late; 0 in time.</param>
/// <param name="Counted">Which days were counted: the sources do not say.</param>
/// <param name="Amount">Whole rupiah.</param>
/// <param name="Rule">Id of the row of the deadlines.</param>
/// <param name="Source">Law and article of that row.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Rounding">Id of the rule by which a part of a rupiah went.</param>
/// <param name="Doubts">What is uncertain about it besides.</param>
public sealed record LateCompensation(
    int Days,
    DayKind Counted,
    Rupiah Amount,
    string Rule,
    string Source,
    Certainty Certainty,
    string Rounding,
    IReadOnlyList<Refusal> Doubts)
{
    /// <inheritdoc/>
    public bool Equals(LateCompensation? other) => other is not null
        && (Days, Counted, Amount, Rule, Source, Certainty, Rounding) == (other.Days, other.Counted, other.Amount,
            other.Rule, other.Source, other.Certainty, other.Rounding)
        && Doubts.SequenceEqual(other.Doubts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Days, Amount, Rule, Doubts.Count);
}
