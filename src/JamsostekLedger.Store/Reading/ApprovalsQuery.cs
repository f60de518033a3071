using JamsostekLedger.Approvals;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report approvals</c>: the requests of a region and what was said of them.</summary>
public static class ApprovalsQuery
{
    // What is over is many and long by and by, and whoever asks what waits need not read it.
    private const string Open = """
        select body::text from ledger.view
        where region = $1 and name = $2 and not body ?| array['rejected', 'withdrawn', 'carriedOut'] order by key
        """;

    /// <summary>The requests that were made by a day: those that wait, then the latest.</summary>
    public static async Task<ApprovalReport> RunAsync(
        Moment moment, LocalDate on, CancellationToken cancellation = default) =>
        Of(moment, on, await ViewQueries.ListAsync<ApprovalRequest>(moment, cancellation));

    /// <summary>Those that nobody decided by now, as they stand on a day that is not over.</summary>
    public static async Task<ApprovalReport> WaitingAsync(
        Moment moment, LocalDate on, CancellationToken cancellation = default) => Of(moment, on, moment.AsOf.IsLatest
        ? await moment.Query(Open, Sql.Text(ViewQueries.TypeOf<ApprovalRequest>().Name))
            .DocumentsAsync<ApprovalRequest>(cancellation)
        : await ViewQueries.ListAsync<ApprovalRequest>(moment, cancellation));

    /// <summary>One request; null where there is none of the number.</summary>
    public static async Task<ApprovalRequest?> FindAsync(
        Moment moment, string id, CancellationToken cancellation = default) => (moment.AsOf.IsLatest
            ? await ViewQueries.FindAsync<ApprovalRequest>(
                moment.Connection, moment.Region.Code, [id], cancellation)
            : await ViewQueries.ListAsync<ApprovalRequest>(moment, cancellation))
        .FirstOrDefault(one => one.Asked?.Id == id);

    private static ApprovalReport Of(Moment moment, LocalDate on, IReadOnlyList<ApprovalRequest> requests) =>
        ApprovalReport.Of(moment.Region.Code, on, moment.AsOf.RecordedAt, requests);
}
