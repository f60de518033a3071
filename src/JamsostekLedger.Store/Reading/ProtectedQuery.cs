using JamsostekLedger.Enrolment;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report protected</c>: persons, memberships and persons with cover on a day.</summary>
public static class ProtectedQuery
{
    /// <summary>The counts on a day, by what was known of it then.</summary>
    public static async Task<ProtectedReport> RunAsync(
        Moment moment, LocalDate on, CancellationToken cancellation = default)
    {
        var tally = new ProtectedTally(on);
        await foreach (var (_, worker) in AllWorkers.ReadAsync(moment, on, cancellation))
            tally.Add(worker.Now);
        return tally.Report(moment.Region.Code, moment.AsOf.RecordedAt);
    }

    /// <summary>The counts of some programmes; null where no roster of theirs ever enrolled anybody.</summary>
    internal static async Task<ProtectedCounts?> CountAsync(
        Moment moment, LocalDate on, Func<string, bool> isMeant, CancellationToken cancellation)
    {
        var tally = new ProtectedTally(on, isMeant);
        await foreach (var (_, worker) in AllWorkers.ReadAsync(moment, on, cancellation))
            tally.Add(worker.Now);
        return tally.HasRoster ? tally.Report("", default).Total : null;
    }
}
