using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Reading;

/// <summary>What a fact added to a figure between two instants.</summary>
/// <param name="Amount">What it added.</param>
/// <param name="Recorded">The fact.</param>
public sealed record ChangingFact(long Amount, Recorded Recorded);

/// <summary>A figure of a year that is another one at the later of two instants.</summary>
/// <param name="Measure">The figure.</param>
/// <param name="Year">Fiscal year, year of the months of cover or of payment; null of figures without one.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it became.</param>
/// <param name="Count">How many facts did it.</param>
/// <param name="Facts">The first of them, in the order of recording.</param>
public sealed record FigureChange(
    JournalMeasure Measure, int? Year, long Before, long After, long Count, IReadOnlyList<ChangingFact> Facts);

/// <summary>What changed between two instants of recording: each figure before and after, the facts between.</summary>
public static class ChangesQuery
{
    /// <summary>Facts that are listed of each figure.</summary>
    public const int MostFacts = 1_000;

    private static readonly (JournalMeasure Measure, string Year)[] Figures =
    [
        (JournalMeasure.Pagu, OfBudget), (JournalMeasure.Reserved, OfBudget), (JournalMeasure.Realised, OfBudget),
        (JournalMeasure.Returned, OfBudget), (JournalMeasure.Available, OfBudget),
        (JournalMeasure.PremiumComputed, OfMonth), (JournalMeasure.PremiumInvoiced, OfMonth),
        (JournalMeasure.PremiumPaid, OfMonth), (JournalMeasure.PremiumReceipted, OfMonth),
        (JournalMeasure.ClaimsPaid, OfDay), (JournalMeasure.Payments, OfDay),
        (JournalMeasure.RosterEnrolled, None), (JournalMeasure.CoveredUntil, None),
    ];

    private const string OfBudget = "l.fiscal_year";
    private const string OfMonth = "extract(year from l.month)::int";
    private const string OfDay = "extract(year from l.value_date)::int";
    private const string None = "null::int";

    /// <summary>The figures that changed.</summary>
    /// <param name="until">The region as recorded at the later instant.</param>
    /// <param name="since">Number of the last fact that was recorded by the earlier one.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<FigureChange>> RunAsync(
        Moment until, long since, CancellationToken cancellation = default)
    {
        var changes = new List<FigureChange>();
        foreach (var (measure, year) in Figures)
        {
            var filter = new JournalFilter(measure);
            var sums = await JournalLinesQuery.Query(until, $"""
                select {year} as year, coalesce(sum(l.counts) filter (where l.seq <= $21), 0)::bigint as before,
                    sum(l.counts)::bigint as after, count(distinct l.seq) filter (where l.seq > $21) as facts
                from ({JournalLinesQuery.Lines(filter)}) l
                group by 1 having count(*) filter (where l.seq > $21) > 0 order by 1
                """, filter).With(Sql.Number(since)).ListAsync(
                row => (Year: row.OrNull<int>("year"), Before: row.Number("before"), After: row.Number("after"),
                    Facts: row.Number("facts")), cancellation);
            foreach (var sum in sums)
                changes.Add(new(measure, sum.Year, sum.Before, sum.After, sum.Facts,
                    await FactsAsync(until, filter, year, sum.Year, since, cancellation)));
        }

        return changes;
    }

    private static Task<IReadOnlyList<ChangingFact>> FactsAsync(
        Moment until, JournalFilter filter, string yearOf, int? year, long since, CancellationToken cancellation) =>
        JournalLinesQuery.Query(until, $"""
            select j.adds, {FactReader.Columns}
            from (
                select l.region, l.seq, sum(l.counts)::bigint as adds
                from ({JournalLinesQuery.Lines(filter)}) l
                where l.seq > $21 and {yearOf} is not distinct from $22::int
                group by 1, 2 order by 2 limit $23) j
            cross join lateral (
                select seq, sequence from ledger.fact w where w.region = j.region and w.seq = j.seq offset 0) f
            cross join lateral (select * from ledger.mt_events w where w.seq_id = f.sequence offset 0) e
            order by j.seq
            """, filter).With(Sql.Number(since), Sql.Count(year), Sql.Number(MostFacts)).ListAsync(
            row => new ChangingFact(row.Number("adds"), FactReader.Recorded(row)), cancellation);
}
