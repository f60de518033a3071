using JamsostekLedger.Entitlements;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Pages.Benefits;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Pages;

public sealed class BenefitWordsTests
{
    private static readonly string[] Doubts =
    [
        "deadline-hour-unknown", "disability-percent-unknown", "entitlement-amount-out-of-range",
        "entitlement-before-cover", "entitlement-before-rules", "entitlement-benefit-not-reckoned",
        "entitlement-cost-not-covered", "entitlement-outcome-unknown", "entitlement-segment-not-reckoned",
        "entitlement-wage-unknown", "heir-class-not-in-law", "heirs-out-of-order", "holidays-unknown",
        "reduced-jkm-boundary-unsure", "reduced-jkm-cover-start-unknown", "reduced-jkm-split-unsure",
        "scholarship-child-born-later", "scholarship-children-limited", "scholarship-paid-months-unknown",
        "scholarship-years-assumed", "school-level-unknown", "unable-months-out-of-range",
    ];

    [Theory, InlineData(Language.Indonesian), InlineData(Language.English)]
    public void Every_component_outcome_and_doubt_has_words_of_its_own(Language language)
    {
        Enum.GetValues<BenefitComponent>().Select(part => BenefitWords.Of(part, language)).ShouldBeUnique();
        Enum.GetValues<AccidentOutcome>().Select(outcome => BenefitWords.Of(outcome, language)).ShouldBeUnique();
        var words = Doubts.ToDictionary(rule => rule, rule => BenefitWords.OfDoubt(rule, language));
        words.Where(pair => pair.Key == pair.Value).ShouldBeEmpty();
        words.Values.ShouldBeUnique();
    }

    [Fact]
    public void The_doubts_are_those_of_the_page_of_rules()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules.md"));
        var section = page[page.IndexOf("## Entitlements", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", 3, StringComparison.Ordinal)];
        section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]).ShouldBe(Doubts, ignoreOrder: true);
    }

    [Theory, InlineData(Language.Indonesian), InlineData(Language.English)]
    public void Every_input_of_a_line_has_words(Language language)
    {
        var inputs = Enum.GetValues<AccidentOutcome>().SelectMany(outcome => Lines(Benefit.Jkk, outcome, "2024-01"))
            .Concat(Lines(Benefit.Jkm, AccidentOutcome.Death, "2025-05"))
            .SelectMany(line => line.Inputs.Select(input => input.Name)).Distinct().ToArray();
        inputs.Length.ShouldBe(23);
        // What an input is called differs from its name in one language at least.
        inputs.Where(name => name.Contains('-') && BenefitWords.OfInput(name, language) == name).ShouldBeEmpty();
        inputs.Where(name => BenefitWords.OfInput(name, Language.Indonesian) == name
            && BenefitWords.OfInput(name, Language.English) == name).ShouldBeEmpty();
    }

    private static IEnumerable<EntitlementLine> Lines(Benefit benefit, AccidentOutcome outcome, string start) =>
        new[] { Segment.Bpu, Segment.Pu }.SelectMany(segment => Entitlement.Of(
            new(benefit, segment, new LocalDate(2025, 6, 15))
            {
                Outcome = outcome,
                Wage = new(1_000_000),
                CoverStart = NodaTime.Text.YearMonthPattern.Iso.Parse(start).Value,
                OtherMembership = segment == Segment.Pu,
                Children = [new(new(2020, 1, 1))],
                DisabilityPercent = "10",
                LossPercent = "10",
                UnableMonths = 1,
                Transport = [new("sea", new(1))],
                Aids = [new("glasses", new(1))],
                Rehabilitation = new(1),
            }, BenefitRules.Shipped).Lines);
}
