using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>A component of a decision beside what was expected of it.</summary>
/// <param name="Component">The component.</param>
/// <param name="Decided">What BPJS decided.</param>
/// <param name="Expected">What was expected when it was recorded; null where nothing was reckoned.</param>
public sealed record ComparedPart(BenefitComponent Component, Rupiah Decided, Rupiah? Expected)
{
    /// <summary>Every component that either of both names, in the order of the law.</summary>
    public static IReadOnlyList<ComparedPart> Of(ClaimDecided fact)
    {
        var decided = fact.Decision.Parts.ToLookup(part => part.Component, part => part.Amount.Amount);
        var expected = fact.Expected?.Lines.ToLookup(line => line.Component, line => line.Amount.Amount);
        return
        [
            .. from component in Enum.GetValues<BenefitComponent>()
               where decided.Contains(component) || expected?.Contains(component) == true
               select new ComparedPart(component, new(decided[component].Sum()),
                   expected is null ? null : new Rupiah(expected[component].Sum())),
        ];
    }
}
