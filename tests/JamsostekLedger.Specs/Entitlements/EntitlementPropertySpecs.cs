using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;
using static JamsostekLedger.Specs.Entitlements.Samples;

namespace JamsostekLedger.Specs.Entitlements;

/// <summary>What holds of every entitlement, whatever is asked, sense or not.</summary>
public class EntitlementPropertySpecs
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    private static readonly Gen<LocalDate> Days = Gen.Frequency(
        (8, Gen.Choose(0, 13 * 365).Select(days => Day("2015-01-01").PlusDays(days))),
        (2, Gen.Elements("2019-12-01", "2019-12-02", "2025-02-23", "2025-02-24").Select(Day)),
        (1, Gen.Elements(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)));

    private static readonly Gen<Rupiah> Amounts = Gen.Frequency(
        (6, Gen.Choose(0, 30_000_000).Select(amount => new Rupiah(amount))),
        (1, Gen.Elements(-1L, 0, long.MinValue, long.MaxValue).Select(amount => new Rupiah(amount))));

    private static readonly Gen<string?> Percents =
        Gen.Elements<string?>("17.5", "0", "100", "33", null, "x", "-4", "1000");

    private static readonly Gen<EntitledChild> Children =
        from born in Gen.Frequency(
            (9, Gen.Choose(0, 35 * 365).Select(ago => Day("2026-01-01").PlusDays(-ago))), (1, Days))
        from level in Gen.Elements<string?>(null, "belum", "SD", "SMP", "sma", "PT", "?")
        from ended in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new EntitledChild(born, level, ended);

    private static readonly Gen<BenefitCost> Costs =
        from kind in Gen.Elements("land", "sea", "air", "denture", "glasses", "jkm-lump-sum", "")
        from amount in Amounts
        select new BenefitCost(kind, amount);

    private static readonly Gen<EntitlementQuestion> Questions =
        from benefit in Gen.Frequency(
            (9, Gen.Elements(Benefit.Jkk, Benefit.Jkm)), (1, Gen.Elements(Enum.GetValues<Benefit>())))
        from segment in Gen.Frequency((5, Gen.Constant(Segment.Bpu)), (2, Gen.Elements(Enum.GetValues<Segment>())))
        from day in Days
        from outcome in Gen.Elements<AccidentOutcome?>(
            null, AccidentOutcome.Healed, AccidentOutcome.PartialDisability, AccidentOutcome.LossOfFunction,
            AccidentOutcome.TotalDisability, AccidentOutcome.Death)
        from wage in Gen.OneOf(Amounts.Select(amount => (Rupiah?)amount), Gen.Constant((Rupiah?)null))
        from before in Gen.Frequency((5, Gen.Choose(0, 60)), (1, Gen.Constant(-1)))
        from paid in Gen.Elements<int?>(null, 0, 35, 36, 60, int.MaxValue, -1)
        from children in Children.ListOf(3)
        from months in Gen.Frequency((6, Gen.Choose(0, 30)), (1, Gen.Elements(int.MinValue, int.MaxValue)))
        from costs in Costs.ListOf(3)
        from table in Percents
        from loss in Percents
        from care in Amounts.ListOf(3)
        from other in Gen.Elements(true, false)
        select new EntitlementQuestion(benefit, segment, day)
        {
            Outcome = outcome, Wage = wage, PaidMonths = paid, Children = [.. children], UnableMonths = months,
            CoverStart = before < 0 || day.Year < 2000 ? null : day.ToYearMonth().PlusMonths(-before),
            Transport = [.. costs], Aids = [.. costs], DisabilityPercent = table, LossPercent = loss,
            MedicalCost = care[0], HomeCareCost = care[1], Rehabilitation = care[2], OtherMembership = other,
        };

    [Fact] public void It_always_answers_and_no_line_is_below_zero() => Holds(question =>
    {
        var entitlement = question.Reckoned();
        entitlement.Lines.ShouldAllBe(line => line.Amount >= Rupiah.Zero && line.Source.Length > 0);
        entitlement.Lines.ShouldAllBe(line => line.Inputs.All(input => input.Name.Length > 0));
        entitlement.Doubts.Select(doubt => doubt.Rule).ShouldBeUnique();
    });

    [Fact] public void The_total_is_its_lines_and_the_lines_of_scholarships_are_their_years() => Holds(question =>
    {
        var entitlement = question.Reckoned();
        entitlement.Total.Amount.ShouldBe(entitlement.Lines.Sum(line => line.Amount.Amount));
        entitlement.Lines
            .Where(line => line.Component == BenefitComponent.Scholarship && line.Rule != "scholarship-once-2015")
            .Sum(line => line.Amount.Amount)
            .ShouldBe(entitlement.Scholarships.Sum(year => year.Amount.Amount));
    });

    [Fact] public void Every_line_names_a_row_that_is_in_force_on_the_day() => Holds(question =>
    {
        var rules = BenefitRules.Shipped;
        foreach (var line in question.Reckoned().Lines)
            (rules.All.Any(row => row.Id == line.Rule && row.Covers(question.EventDate))
                || rules.Levels.Any(level => level.Id == line.Rule && level.Covers(question.EventDate)))
                .ShouldBeTrue(line.Rule);
    });

    [Fact] public void Scholarships_are_of_two_children_at_most_to_87_million_each_and_end_before_23() =>
        Holds(question =>
        {
            var years = question.Reckoned().Scholarships;
            foreach (var child in years.GroupBy(year => year.Child))
            {
                child.Sum(year => year.Amount.Amount).ShouldBeLessThanOrEqualTo(87_000_000);
                child.Select(year => year.Year).ShouldBe(Enumerable.Range(child.First().Year, child.Count()));
                var born = question.Children[child.Key - 1].BirthDate;
                // On 1 July of the last school year the child is not yet 23.
                new LocalDate(child.Last().Year - 23, 7, 1).ShouldBeLessThan(born);
            }

            years.Select(year => year.Child).Distinct().Count().ShouldBeLessThanOrEqualTo(2);
        });

    [Fact] public void Who_spent_more_gets_no_less_and_nobody_more_than_the_ceiling() =>
        Prop.ForAll(Arb.From(Questions), Arb.From(Gen.Choose(0, 50_000_000)), (question, more) =>
        {
            long Of(Rupiah spent) => (question with
            {
                Benefit = Benefit.Jkk, Segment = Segment.Bpu, EventDate = Day("2024-05-06"), CoverStart = null,
                Transport = [new("sea", spent)], HomeCareCost = spent, MedicalCost = Rupiah.Zero, Aids = [],
            }).Reckoned().Lines.Where(line => line.Component is BenefitComponent.Transport or BenefitComponent.HomeCare)
                .Sum(line => line.Amount.Amount);

            Of(new(more)).ShouldBeLessThanOrEqualTo(Of(new(more + 1_000)));
            Of(new(more)).ShouldBe(Math.Min(more, 2_000_000) + Math.Min(more, 20_000_000));
        }).Check(Often);

    [Fact] public void A_higher_wage_never_leaves_less() =>
        Prop.ForAll(Arb.From(Questions), Arb.From(Gen.Choose(0, 30_000_000)), Arb.From(Gen.Choose(0, 1_000_000)),
            (question, wage, more) =>
                (question with { Wage = new(wage) }).Reckoned().Total
                    .ShouldBeLessThanOrEqualTo((question with { Wage = new(wage + more) }).Reckoned().Total))
            .Check(Often);

    [Fact] public void What_is_written_is_read_again_and_asked_again_it_says_the_same() => Holds(question =>
    {
        var entitlement = question.Reckoned();
        question.Reckoned().ShouldBe(entitlement);
        var written = JsonSerializer.SerializeToUtf8Bytes(entitlement, EntitlementJson.Default.Entitlement);
        JsonSerializer.Deserialize(written, EntitlementJson.Default.Entitlement).ShouldBe(entitlement);
        var asked = JsonSerializer.SerializeToUtf8Bytes(question, EntitlementJson.Default.EntitlementQuestion);
        JsonSerializer.Deserialize(asked, EntitlementJson.Default.EntitlementQuestion).ShouldBe(question);
    });

    private static void Holds(Action<EntitlementQuestion> property) =>
        Prop.ForAll(Arb.From(Questions), property).Check(Often);
}
