using JamsostekLedger.Periods;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Statements;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// The breaks that earlier periods left for one. A break stands in the period of its rows for ever; what was said of it
/// in each period says for which later one it is left, so it comes along until somebody explains it or it is gone.
/// </summary>
internal static class BroughtForwardQuery
{
    /// <summary>Those that still stand, by the period from which they come.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="period">The period that they were left for.</param>
    /// <param name="statements">The statements of all sources that stand.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<BroughtForward>> RunAsync(
        Moment moment, FiscalPeriod period, IEnumerable<StatementRecorded> statements, CancellationToken cancellation)
    {
        // Only where another office said something can a break stand; from there it goes where it was left for.
        var (asked, next) = (new SortedSet<string>(StringComparer.Ordinal), Earlier(
            statements.Select(statement => statement.Period)));
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        while (next.Count > 0)
        {
            asked.UnionWith(next);
            var said = new List<BreakExplained>();
            await foreach (var recorded in FactQueries.OfStreamsAsync(
                moment, [.. next.Select(ReconciliationBook.StreamOf)], cancellation))
                if (recorded.Fact is BreakExplained explained)
                    said.Add(explained);
            List<BreakExplained> left =
            [
                .. said.GroupBy(one => (one.Period, one.Break)).Select(words => words.Last())
                    .Where(word => word.DeferredTo is not null),
            ];
            sources.UnionWith(left.Where(word => word.DeferredTo == $"{period}").Select(word => word.Period));
            next = Earlier(left.Select(word => word.DeferredTo!).Where(one => !asked.Contains(one)));
        }

        List<string> Earlier(IEnumerable<string> periods) =>
            [.. periods.Distinct().Where(one => FiscalPeriod.Parse(one).To < period.From)];

        var brought = new Dictionary<string, BroughtForward>();
        foreach (var source in sources)
            foreach (var one in Left(await ReconciliationQuery.RunAsync(
                moment, FiscalPeriod.Parse(source), cancellation), $"{period}"))
                brought[one.Break.Id] = one;
        return
        [
            .. brought.Values.OrderBy(one => one.From, StringComparer.Ordinal)
                .ThenBy(one => one.Pairing, StringComparer.Ordinal)
                .ThenByDescending(one => long.Max(long.Abs(one.Break.LeftAmount), long.Abs(one.Break.RightAmount)))
                .ThenBy(one => one.Break.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<BroughtForward> Left(Reconciled found, string period) => found.Pairings
        .SelectMany(paired => paired.Breaks.Select(one => (From: found.Period, paired.Pairing, Break: one)))
        .Concat(found.BroughtForward.Select(one => (one.From, one.Pairing, one.Break)))
        .Where(one => found.Explained.TryGetValue(one.Break.Id, out var said)
            && ((BreakExplained)said.Fact).DeferredTo == period)
        .Select(one => new BroughtForward(one.From, one.Pairing, one.Break, found.Explained[one.Break.Id]));
}
