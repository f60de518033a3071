using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Reading;

/// <summary>What one fact adds to a figure, with the groups that it stands in and what each of them comes to.</summary>
/// <param name="First">The outer group: a programme, a benefit; null of what names none.</param>
/// <param name="Second">The group within it.</param>
/// <param name="FirstSum">What the outer group comes to.</param>
/// <param name="SecondSum">What the group within comes to.</param>
/// <param name="Total">The figure.</param>
/// <param name="Amount">What the fact adds to it.</param>
/// <param name="Recorded">The fact, with its document and where it came from.</param>
public sealed record ExplainedFact(
    string? First, string? Second, decimal FirstSum, decimal SecondSum, decimal Total, decimal Amount,
    Recorded Recorded);

/// <summary>
/// Takes a figure apart down to the facts that it is made of, group by group, from the lines of the journal themselves.
/// The database sorts them, so a figure of any number of facts is read as it comes.
/// </summary>
public static class ExplainQuery
{
    /// <summary>The facts of a figure in the order of their groups.</summary>
    public static IAsyncEnumerable<ExplainedFact> RunAsync(
        Moment moment, JournalFilter filter, CancellationToken cancellation = default)
    {
        var (first, second) = GroupsOf(filter.Measure);
        return JournalLinesQuery.Query(moment, $"""
            select j.first, j.second, j.amount as adds, j.first_sum, j.second_sum, j.total, {FactReader.Columns}
            from (
                select region, first, second, seq, amount,
                    sum(amount) over (partition by first)::bigint as first_sum,
                    sum(amount) over (partition by first, second)::bigint as second_sum,
                    sum(amount) over ()::bigint as total
                from (
                    select l.region, {first} as first, {second} as second, l.seq, sum(l.counts)::bigint as amount
                    from ({JournalLinesQuery.Lines(filter)}) l group by 1, 2, 3, 4
                    having sum(l.counts) <> 0) facts) j
            cross join lateral (
                select seq, sequence from ledger.fact w where w.region = j.region and w.seq = j.seq offset 0) f
            cross join lateral (select * from ledger.mt_events w where w.seq_id = f.sequence offset 0) e
            order by j.first, j.second, j.seq
            """, filter).RowsAsync(cancellation).Select(row => new ExplainedFact(
            row.TextOrNull("first"), row.TextOrNull("second"), row.Number("first_sum"), row.Number("second_sum"),
            row.Number("total"), row.Number("adds"), FactReader.Recorded(row)));
    }

    // How the report of the figure groups it.
    private static (string First, string Second) GroupsOf(JournalMeasure measure) => measure switch
    {
        JournalMeasure.ClaimsPaid or JournalMeasure.Payments or JournalMeasure.Claims =>
            ("l.benefit", "l.programme"),
        JournalMeasure.CoveredUntil => ("l.programme", "to_char(l.month, 'YYYY-MM')"),
        JournalMeasure.RosterOnDay => ("l.programme", "to_char(l.value_date, 'YYYY-MM')"),
        JournalMeasure.PremiumComputed or JournalMeasure.PremiumInvoiced or JournalMeasure.PremiumPaid
            or JournalMeasure.PremiumReceipted =>
            ("concat_ws(' / ', l.programme, l.fund)", "to_char(l.month, 'YYYY-MM')"),
        _ => ("l.programme", "concat_ws(' / ', l.fund, l.fund_year, l.account_code, l.skpd, l.sub_activity)"),
    };
}
