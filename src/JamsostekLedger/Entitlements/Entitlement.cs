using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Entitlements;

/// <summary>
/// What the law promises for an accident or death, line by line, each with the rule, its source and what it was
/// reckoned from. It is what the ledger expects; what is paid, BPJS decides.
/// </summary>
/// <param name="Lines">The parts, in the order of the law.</param>
/// <param name="Scholarships">The scholarships among them by school year, the earliest first.</param>
/// <param name="Doubts">What is uncertain about it, or could not be reckoned.</param>
public sealed record Entitlement(
    IReadOnlyList<EntitlementLine> Lines,
    IReadOnlyList<ScholarshipYear> Scholarships,
    IReadOnlyList<Refusal> Doubts)
{
    // Above the months of all rules together, those unable to work among them.
    private const int MostWages = 1_000;

    /// <summary>More than any accident or death of whoever earns a wage can come to, beside costs.</summary>
    public static Rupiah MostOf(Rupiah? wage) => (wage ?? Rupiah.Zero) * MostWages;

    /// <summary>All lines together.</summary>
    public Rupiah Total => Lines.Aggregate(Rupiah.Zero, (sum, line) => sum + line.Amount);

    /// <summary>Reckons it by the rules of the day of the event. Answers whatever is asked.</summary>
    public static Entitlement Of(EntitlementQuestion question, BenefitRules rules) =>
        Of(question, rules, CoverRules.Shipped);

    /// <summary>The same with other thresholds of months.</summary>
    public static Entitlement Of(EntitlementQuestion question, BenefitRules rules, CoverRules cover)
    {
        var reckoning = new Reckoning(question, rules, cover);
        if (reckoning.IsReckoned())
        {
            if (question.Benefit == Benefit.Jkm)
                Jkm.Reckon(reckoning);
            else
                Jkk.Reckon(reckoning);
        }

        return reckoning.Answer();
    }

    /// <inheritdoc/>
    public bool Equals(Entitlement? other) => other is not null
        && Lines.SequenceEqual(other.Lines) && Scholarships.SequenceEqual(other.Scholarships)
        && Doubts.SequenceEqual(other.Doubts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lines.Count, Scholarships.Count, Doubts.Count, Total);
}
