using JamsostekLedger.Enrolment;

namespace JamsostekLedger.Premiums;

/// <summary>Workers on a programme's roster by month, from the steps by which it grew and shrank.</summary>
/// <param name="steps">How many were enrolled or ended on each value date; those who ended are below zero.</param>
public sealed class HeadCount(IEnumerable<(LocalDate On, long Change)> steps)
{
    private readonly (LocalDate On, long Change)[] _steps = [.. steps];

    /// <summary>The head-count of a roster.</summary>
    public static HeadCount Of(IEnumerable<RosterMember> members) => new(members.SelectMany(member => member.Terms)
        .SelectMany(term => term.EndedOn is { } end
            ? [(term.Start.OnDayOfMonth(1), 1L), (end, -1L)]
            : new (LocalDate, long)[] { (term.Start.OnDayOfMonth(1), 1L) })
        .GroupBy(step => (step.Item1, step.Item2)).Select(steps => (steps.Key.Item1, steps.Sum(step => step.Item2))));

    /// <summary>
    /// Workers for whom a month's premium is due: enrolled from its first day on or before, and not ended before it
    /// began. An end that came after <paramref name="asOf"/> was not known then.
    /// </summary>
    public int In(YearMonth month, LocalDate? asOf = null)
    {
        var first = month.OnDayOfMonth(1);
        return (int)_steps.Where(step => step.Change > 0 ? step.On <= first : step.On < first && !(step.On > asOf))
            .Sum(step => step.Change);
    }

    /// <summary>Workers who are enrolled on a day; who ends on it still is.</summary>
    public long On(LocalDate day) =>
        _steps.Where(step => step.Change > 0 ? step.On <= day : step.On < day).Sum(step => step.Change);

    /// <summary>
    /// The same by the fund that pays: funds other than the programme's own pay for the heads that their invoices
    /// name, as long as there are any; its own fund for the rest.
    /// </summary>
    /// <param name="heads">Workers in the month.</param>
    /// <param name="usual">The programme's own fund.</param>
    /// <param name="invoiced">Heads that invoices of the month name, by fund.</param>
    public static IReadOnlyList<(string Fund, int Workers)> ByFund(
        int heads, string usual, IEnumerable<(string Fund, long Workers)> invoiced)
    {
        var left = heads;
        var funds = new List<(string Fund, int Workers)>();
        foreach (var fund in invoiced.Where(fund => fund.Fund != usual).GroupBy(fund => fund.Fund)
                     .OrderBy(fund => fund.Key, StringComparer.Ordinal))
        {
            var workers = (int)Math.Min(left, fund.Sum(other => other.Workers));
            funds.Add((fund.Key, workers));
            left -= workers;
        }

        funds.Add((usual, left));
        return funds;
    }
}
