namespace JamsostekLedger.Store.Reading;

/// <summary>Where the workers of a programme's lists stand. Everybody listed stands in exactly one place.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="Listed">All whom a list ever named.</param>
/// <param name="Proposed">Proposed and not checked.</param>
/// <param name="Verified">Passed a check and not enrolled.</param>
/// <param name="Rejected">Rejected by a check.</param>
/// <param name="Enrolled">Enrolled with BPJS.</param>
/// <param name="Ended">Whose enrolment ended.</param>
public sealed record RosterFunnel(
    string Programme, long Listed, long Proposed, long Verified, long Rejected, long Enrolled, long Ended)
{
    /// <summary>Many programmes together.</summary>
    public static RosterFunnel Sum(IEnumerable<RosterFunnel> programmes) => programmes.Aggregate(
        new RosterFunnel("", 0, 0, 0, 0, 0, 0),
        (sum, one) => new("", sum.Listed + one.Listed, sum.Proposed + one.Proposed, sum.Verified + one.Verified,
            sum.Rejected + one.Rejected, sum.Enrolled + one.Enrolled, sum.Ended + one.Ended));
}

/// <summary>Counts the workers of each programme by where they stand, as sums over the journal.</summary>
public static class RosterFunnelQuery
{
    private static readonly string Heads = $"""
        select programme, -({Balance("outside")}) as listed, {Balance("proposed")} as proposed,
            {Balance("verified")} as verified, {Balance("rejected")} as rejected, {Balance("enrolled")} as enrolled,
            {Balance("ended")} as ended
        from {JournalSource.Sql} j
        where unit = 'worker' and (debit like 'roster:%' or credit like 'roster:%')
            and ($5::date is null or value_date <= $5)
        group by 1
        order by 1
        """;

    /// <summary>The counts by programme.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="on">Last value date that counts, or null for all.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static Task<IReadOnlyList<RosterFunnel>> RunAsync(
        Moment moment, LocalDate? on, CancellationToken cancellation = default) =>
        JournalSource.Query(moment, Heads, Sql.Day(on)).ListAsync(
            row => new RosterFunnel(
                row.Text("programme"), row.Number("listed"), row.Number("proposed"), row.Number("verified"),
                row.Number("rejected"), row.Number("enrolled"), row.Number("ended")),
            cancellation);

    private static string Balance(string account) => $"""
        sum(case when debit = 'roster:{account}' then amount when credit = 'roster:{account}' then -amount
            else 0 end)::bigint
        """;
}
