using System.Globalization;
using JamsostekLedger.Coverage;

namespace JamsostekLedger.Figures;

/// <summary>
/// What published figures say of coverage. A figure that a selector narrows is not the region's coverage and is left
/// out.
/// </summary>
public static class PublishedCoverage
{
    /// <summary>The statements of a region's figures, what was published last first.</summary>
    public static CoverageStatements Of(IEnumerable<Figure> figures)
    {
        FigurePublished[] published =
        [
            .. figures.Select(figure => figure.Published!)
                .Where(figure => figure is { Unit: "percent", Selector: null })
                .OrderByDescending(figure => figure.PublishedOn),
        ];
        return new(
            [.. published.Where(figure => figure.Figure == FigureQuestion.Coverage).Select(Observation)],
            [.. published.Where(figure => figure.Figure == FigureQuestion.CoverageTarget).Select(Target)]);
    }

    /// <summary>What others say on the same day as a figure on coverage or its target, in per cent, or null.</summary>
    public static decimal? Beside(FigurePublished figure, CoverageStatements known) => figure switch
    {
        not { Unit: "percent", Selector: null } => null,
        { Figure: FigureQuestion.Coverage } => known.Beside(Observation(figure)),
        { Figure: FigureQuestion.CoverageTarget } => known.Beside(Target(figure)),
        _ => null,
    };

    private static CoverageObservation Observation(FigurePublished figure)
    {
        // Half of a ratio is none: the figure then counts as a percentage that was said alone.
        var hasParts = figure is { Numerator: not null, Denominator: > 0 };
        return new(
            figure.AsOf, hasParts ? figure.Numerator : null, hasParts ? figure.Denominator : null, figure.Scope,
            ValueOf(figure), figure.Publisher, figure.PublishedOn, Figure.StreamOf(figure.Id));
    }

    private static CoverageTarget Target(FigurePublished figure) => new(
        figure.AsOf, ValueOf(figure), figure.Scope, figure.Publisher, figure.PublishedOn, Figure.StreamOf(figure.Id));

    private static decimal ValueOf(FigurePublished figure) =>
        decimal.Parse(figure.Value, CultureInfo.InvariantCulture);
}
