using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>One component of which BPJS decided another amount than the ledger expects.</summary>
/// <param name="Component">Which.</param>
/// <param name="Expected">What the ledger expects.</param>
/// <param name="Decided">What the decisions in force give.</param>
public sealed record DecisionDifference(BenefitComponent Component, Rupiah Expected, Rupiah Decided)
{
    /// <summary>
    /// The differences, component by component. Scholarships are decided year by year: only what exceeds all years
    /// together differs.
    /// </summary>
    /// <param name="expected">What the ledger expects in all.</param>
    /// <param name="decisions">The decisions in force.</param>
    public static IReadOnlyList<DecisionDifference> Between(
        Entitlement expected, IEnumerable<ClaimDecision> decisions)
    {
        var decided = decisions.SelectMany(decision => decision.Parts).ToLookup(part => part.Component);
        var lines = expected.Lines.ToLookup(line => line.Component);
        return
        [
            .. Enum.GetValues<BenefitComponent>()
                .Select(component => new DecisionDifference(component,
                    lines[component].Aggregate(Rupiah.Zero, (sum, line) => sum + line.Amount),
                    decided[component].Aggregate(Rupiah.Zero, (sum, part) => sum + part.Amount)))
                .Where(row => row.Component == BenefitComponent.Scholarship
                    ? row.Decided > row.Expected
                    : row.Decided != row.Expected),
        ];
    }

    /// <summary>The difference in a treasurer's words.</summary>
    public override string ToString() =>
        $"{ComponentWords.Of(Component)} {Decided}, menurut perhitungan {Expected}";
}
