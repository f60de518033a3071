using JamsostekLedger.Ledger;
using JamsostekLedger.Signing;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Signing;

/// <summary>The statements of reconciliation that were signed.</summary>
public static class SignaturesQuery
{
    /// <summary>Those of a period.</summary>
    public static async Task<PeriodSignatures> RunAsync(
        Moment moment, string period, CancellationToken cancellation = default) =>
        (await RunAsync(moment, [period], cancellation))[0];

    /// <summary>Those of several periods, in their order.</summary>
    public static async Task<IReadOnlyList<PeriodSignatures>> RunAsync(
        Moment moment, IReadOnlyList<string> periods, CancellationToken cancellation = default)
    {
        var facts = new List<Recorded>();
        await foreach (var recorded in FactQueries.OfStreamsAsync(
            moment, [.. periods.Select(SignatureBook.StreamOf)], cancellation))
            facts.Add(recorded);
        var heights = facts.Count == 0 ? [] : (await moment.Query(
            "select recorded_at, height from ledger.block where region = $1 and recorded_at = any($2)",
            Sql.Times(facts.Select(fact => fact.RecordedAt).Distinct())).ListAsync(
            row => (At: row.Time("recorded_at"), Height: row.Number("height")), cancellation))
            .ToDictionary(block => block.At, block => block.Height);
        var byStream = facts.ToLookup(fact => fact.Stream);
        return
        [
            .. periods.Select(period => PeriodSignatures.Of(
                period, byStream[SignatureBook.StreamOf(period)],
                fact => heights.GetValueOrDefault(fact.RecordedAt))),
        ];
    }
}
