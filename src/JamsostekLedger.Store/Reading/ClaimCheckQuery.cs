using JamsostekLedger.ClaimChecks;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Answers <c>report claim-checks</c> and <c>report claimants</c>, some thousand claims at a time.
/// </summary>
public static class ClaimCheckQuery
{
    /// <summary>What the checks of claims and premiums find on a day; whoever asked disposes of it.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="on">The day.</param>
    /// <param name="names">Who payees are, in whatever spelling; without it each is only who the claim says.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task<ClaimCheckRun> RunAsync(
        Moment moment, LocalDate on, NamesOf? names = null, CancellationToken cancellation = default) =>
        ClaimCheckRun.RunAsync(moment, on, names, cancellation);

    /// <summary>Who of a programme's enrolled has died or been hurt.</summary>
    public static async Task<ClaimantReport> ClaimantsAsync(
        Moment moment, string programme, LocalDate on, CancellationToken cancellation = default)
    {
        var rows = new List<ClaimantRow>();
        using var books = new ClaimBooks(moment, on);
        await foreach (var (of, book) in books.ReadAsync(cancellation))
            if (of == ClaimBookOf.Workers)
                rows.AddRange(ClaimantReport.RowsOf(programme, book));
        return ClaimantReport.Of(moment.Region.Code, programme, on, moment.AsOf.RecordedAt, rows);
    }
}
