using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report claims-due</c>: the ageing list of open cases.</summary>
public static class DueClaimsQuery
{
    private const string Open = """
        select body::text from ledger.view
        where region = $1 and name = 'claim_case' and body ->> 'openSince' is not null
        """;

    /// <summary>The open cases as they stand on a day.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="region">The region.</param>
    /// <param name="on">The day looked at; of an earlier one than today, facts of later days are not known.</param>
    /// <param name="today">Today in the region.</param>
    /// <param name="asOf">As recorded at an instant.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<DueClaims> RunAsync(
        LedgerDatabase database, Region region, LocalDate on, LocalDate today, AsOf asOf,
        CancellationToken cancellation = default)
    {
        var open = asOf.IsLatest && on >= today
            ? await database.Source.Query(Open, Sql.Text(region.Code)).DocumentsAsync<ClaimCase>(cancellation)
            : (await ClaimCaseQueries.FoldedAsync(database, region.Code, on, asOf, cancellation))
                .Where(found => found.OpenSince is not null);
        return DueClaims.Of(region, on, asOf.RecordedAt, open, Deadlines.Shipped);
    }
}
