using JamsostekLedger.Rates;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Store.Reading;

/// <summary>A region's table of premium rates: the shipped one with what the region recorded.</summary>
public static class RateTableQuery
{
    /// <summary>The table as recorded at an instant.</summary>
    public static async Task<RateTable> RunAsync(Moment moment, CancellationToken cancellation = default) =>
        Table(await ViewQueries.ListAsync<RegionalRates>(moment, cancellation));

    /// <summary>The table as it stands now, on a connection whose transaction may hold the region.</summary>
    internal static async Task<RateTable> RunAsync(
        NpgsqlConnection connection, string region, CancellationToken cancellation = default) =>
        Table(await ViewQueries.ListAsync<RegionalRates>(connection, region, cancellation));

    private static RateTable Table(IReadOnlyList<RegionalRates> kept) =>
        kept is [var rates] ? rates.Table() : RateTable.Shipped;
}
