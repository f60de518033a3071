using System.Runtime.CompilerServices;
using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Leads a coverage, or what is to be reached, to the one fact that says it: a percentage is no sum. Which of several
/// statements counts is decided as <c>report coverage</c> decides it.
/// </summary>
public static class ExplainCoverageQuery
{
    /// <summary>The fact of the latest count on or before a day; none where nobody said anything.</summary>
    public static IAsyncEnumerable<ExplainedFact> ObservedAsync(
        Moment moment, LocalDate on, CancellationToken cancellation = default) => RunAsync(
        moment, known => known.LatestOn(on) ?? known.LatestSaidOn(on), known => known.Observations,
        seen => (seen.Stream, seen.Source, CountsOf(seen), seen.Percent), cancellation);

    /// <summary>The fact of the nearest target on or after a day; none where there is none.</summary>
    public static IAsyncEnumerable<ExplainedFact> TargetAsync(
        Moment moment, LocalDate on, CancellationToken cancellation = default) => RunAsync(
        moment, known => known.NextFrom(on), known => known.Targets,
        target => (target.Stream, target.Source, target.Definition, target.Percent), cancellation);

    private static async IAsyncEnumerable<ExplainedFact> RunAsync<T>(
        Moment moment, Func<CoverageStatements, T?> counts, Func<CoverageStatements, IReadOnlyList<T>> all,
        Func<T, (string Stream, string Source, string? Counts, decimal? Percent)> tell,
        [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        if (counts(await CoverageQuery.StatementsAsync(moment, cancellation)) is not { } shown
            || tell(shown) is not { Percent: { } percent } said)
            yield break;
        var recorded = (await FactQueries.StandingAsync(moment, said.Stream, cancellation))
            .First(fact => all(Of(fact.Fact)).Contains(shown));
        yield return new(said.Source, said.Counts, percent, percent, percent, percent, recorded);
    }

    private static string? CountsOf(CoverageObservation seen) => seen.HasParts
        ? $"{seen.Numerator} / {seen.Denominator} {seen.Definition}".TrimEnd()
        : seen.Definition;

    private static CoverageStatements Of(LedgerEvent fact) => fact is FigurePublished
        ? PublishedCoverage.Of([Figure.Empty.Evolve(fact)])
        : CoverageStatements.Of([CoverageDay.Empty.Evolve(fact)]);
}
