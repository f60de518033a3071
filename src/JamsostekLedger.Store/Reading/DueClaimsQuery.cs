using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report claims-due</c>: the ageing list of open cases.</summary>
public static class DueClaimsQuery
{
    private const string Open = """
        select body::text from ledger.view
        where region = $1 and name = 'claim_case' and body ->> 'openSince' is not null
        """;

    /// <summary>The open cases as they stand on a day.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="on">The day looked at; of an earlier one than today, facts of later days are not known.</param>
    /// <param name="today">Today in the region.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<DueClaims> RunAsync(
        Moment moment, LocalDate on, LocalDate today, CancellationToken cancellation = default)
    {
        var open = moment.AsOf.IsLatest && on >= today
            ? await moment.Query(Open).DocumentsAsync<ClaimCase>(cancellation)
            : (await ClaimCaseQueries.FoldedAsync(moment, on, cancellation))
                .Where(found => found.OpenSince is not null);
        return DueClaims.Of(moment.Region, on, moment.AsOf.RecordedAt, open, Deadlines.Shipped);
    }
}
