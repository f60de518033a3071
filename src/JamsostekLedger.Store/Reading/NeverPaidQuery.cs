using JamsostekLedger.Enrolment;

namespace JamsostekLedger.Store.Reading;

/// <summary>Enrolled workers for whom nobody ever paid a month, by programme.</summary>
public static class NeverPaidQuery
{
    /// <summary>How many there are.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="on">The day looked at.</param>
    /// <param name="today">Today in the region: of that day or a later one all facts are known.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<IReadOnlyList<(string Programme, long Workers)>> RunAsync(
        Moment moment, LocalDate on, LocalDate today, CancellationToken cancellation = default)
    {
        LocalDate? known = on < today ? on : null;
        var covered = (await CoveredWorkersQuery.RunAsync(moment, known ?? LocalDate.MaxIsoValue, cancellation))
            .GroupBy(group => group.Payer.Programme)
            .ToDictionary(groups => groups.Key, groups => (long)groups.Sum(group => group.Workers));
        var unpaid = new List<(string, long)>();
        // Whoever is paid for stands under one programme. Only where sums leave somebody over is the roster looked
        // through: they may be paid for by another programme.
        foreach (var funnel in await RosterFunnelQuery.RunAsync(moment, known, cancellation))
            if (funnel.Enrolled > covered.GetValueOrDefault(funnel.Programme)
                && await CountAsync(moment, funnel.Programme, known, on, cancellation) is > 0 and var workers)
                unpaid.Add((funnel.Programme, workers));
        return unpaid;
    }

    private static async Task<long> CountAsync(
        Moment moment, string programme, LocalDate? known, LocalDate day, CancellationToken cancellation)
    {
        var filter = new RosterFilter(programme) { Status = EnrolmentStatus.Enrolled, Cover = RosterCover.None };
        return (await RosterListQuery.RunAsync(moment, filter, known, day, 1, cancellation)).Matching;
    }
}
