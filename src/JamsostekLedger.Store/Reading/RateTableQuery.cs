using JamsostekLedger.Persons;
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

    /// <summary>The same, with the records of people that were merged: whoever records needs both.</summary>
    internal static async Task<(RateTable Rates, IReadOnlyList<MergedPerson> Merged)> WithMergedAsync(
        NpgsqlConnection connection, string region, CancellationToken cancellation)
    {
        var (rates, merged) = (new List<RegionalRates>(), new List<MergedPerson>());
        var (ofRates, ofMerged) = (ViewQueries.TypeOf<RegionalRates>(), ViewQueries.TypeOf<MergedPerson>());
        await foreach (var row in connection.Query(
            "select name, body::text as body from ledger.view where region = $1 and name in ($2, $3)",
            Sql.Text(region), Sql.Text(ofRates.Name), Sql.Text(ofMerged.Name)).RowsAsync(cancellation))
            if (row.Text("name") == ofRates.Name)
                rates.Add((RegionalRates)ofRates.Read(row.Bytes("body")));
            else
                merged.Add((MergedPerson)ofMerged.Read(row.Bytes("body")));
        return (Table(rates), merged);
    }

    private static RateTable Table(IReadOnlyList<RegionalRates> kept) =>
        kept is [var rates] ? rates.Table() : RateTable.Shipped;
}
