using JamsostekLedger.Figures;
using static JamsostekLedger.Specs.Figures.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Figures;

public class PublishFigureSpecs
{
    [Fact] public void A_figure_is_kept_as_said() => Given().When(new PublishFigure(BaliCoverage)).Then(BaliCoverage);

    [Fact] public void The_same_figure_again_adds_nothing() =>
        Given(BaliCoverage).When(new PublishFigure(BaliCoverage)).ThenNothing();

    [Fact] public void The_same_id_with_another_value_is_refused() =>
        Given(BaliCoverage).When(new PublishFigure(BaliCoverage with { Value = "49.90" })).ThenRefusedBy("key-differs");

    [Fact] public void It_never_becomes_a_figure_of_the_ledger()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(new PublishFigure(ClaimsPaid));
        ledger.Journal.ShouldBeEmpty();
        ledger.StateOf("figure/gianyar-claims-2024").ShouldBe(new Figure(ClaimsPaid));
    }

    [Fact] public void A_period_may_be_one_day() =>
        Given().When(new PublishFigure(ClaimsPaid with { PeriodFrom = ClaimsPaid.PeriodTo })).ThenRecorded();

    [Fact] public void A_period_may_be_open_at_either_end()
    {
        Given().When(new PublishFigure(ClaimsPaid with { PeriodFrom = null })).ThenRecorded();
        Given().When(new PublishFigure(ClaimsPaid with { PeriodTo = null })).ThenRecorded();
    }

    [Fact] public void Every_question_that_files_may_ask_is_known()
    {
        foreach (var figure in FigureQuestion.All)
            Given().When(new PublishFigure(ClaimsPaid with { Figure = figure })).ThenRecorded();
        FigureQuestion.All.ShouldBe(
            ["claims_paid", "claims_paid_count", "workers_enrolled", "persons_enrolled", "memberships",
                "persons_covered", "coverage", "coverage_target", "benefits_handed_over"], ignoreOrder: true);
    }

    [Theory]
    //          figure         selector      period from   refused by
    [InlineData("claims",      "village=1",  "2025-01-01", "figure-unknown")]
    [InlineData("claims_paid", "village=1",  "2025-01-01", "selector-unknown")]
    [InlineData("claims_paid", "fund=APBD",  "2025-01-01", "period-reversed")]
    public void Refusals_in_the_order_in_which_they_are_checked(
        string figure, string selector, string from, string rule) =>
        Given().When(new PublishFigure(ClaimsPaid with
        {
            Figure = figure, Selector = selector, PeriodFrom = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value,
        })).ThenRefusedBy(rule);
}
