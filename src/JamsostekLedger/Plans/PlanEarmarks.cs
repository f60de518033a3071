using System.Globalization;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Plans;

/// <summary>The rules of the earmarked funds that a plan draws on.</summary>
internal static class PlanEarmarks
{
    /// <summary>One line a rule, fund and year.</summary>
    public static IReadOnlyList<PlanEarmark> Of(PlanTerms terms, PlanSeen seen, IReadOnlyList<PlanMoney> money) =>
    [
        .. money.Where(used => used.IsLimited)
            .SelectMany(used => EarmarkRules.Of(used.Fund, used.Year).Select(rule => Line(rule, used, terms, seen))),
    ];

    private static PlanEarmark Line(EarmarkRule rule, PlanMoney used, PlanTerms terms, PlanSeen seen)
    {
        var isPremium = rule.Use == EarmarkRule.Other;
        var of = rule.Use == EarmarkRule.Support
            ? used.Spent
            : terms.Allocations.FirstOrDefault(given => (given.Fund, given.Year) == (used.Fund, used.Year))?.Amount;
        var committed = seen.Lines
            .Where(line => (line.Line.Fund, line.Line.FiscalYear) == (used.Fund, used.Year))
            .Aggregate(Rupiah.Zero, (sum, line) => sum + line.Committed);
        return new(
            rule.Id, rule.Fund, used.Year, rule.Use, rule.IsCeiling,
            rule.Percent?.ToString(CultureInfo.InvariantCulture), of, PartOf(of, rule),
            isPremium ? committed : Rupiah.Zero, isPremium ? used.Spent : Rupiah.Zero, rule.IsCertain, rule.Source);
    }

    // A ceiling is cut and a floor is raised to the whole rupiah: a rupiah too much would break the rule.
    private static Rupiah? PartOf(Rupiah? of, EarmarkRule rule)
    {
        if (of is not { } whole || rule.Percent is not { } percent)
            return null;
        var part = whole.Amount * percent / 100;
        return new((long)(rule.IsCeiling ? decimal.Floor(part) : decimal.Ceiling(part)));
    }
}
