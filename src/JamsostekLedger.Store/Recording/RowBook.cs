using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;
using Npgsql;

namespace JamsostekLedger.Store.Recording;

/// <summary>What rows look up of the region: its programmes and its rates, as they stand under the lock.</summary>
internal sealed class RowBook
{
    private readonly Dictionary<string, ProgrammeCard> _programmes;
    private readonly RateTable _rates;

    private RowBook(Dictionary<string, ProgrammeCard> programmes, RateTable rates) =>
        (_programmes, _rates) = (programmes, rates);

    public static async Task<RowBook> OpenAsync(
        NpgsqlConnection connection, string region, CancellationToken cancellation)
    {
        var cards = await ViewQueries.ListAsync<ProgrammeCard>(connection, region, cancellation);
        return new(
            cards.ToDictionary(card => card.Code), await RateTableQuery.RunAsync(connection, region, cancellation));
    }

    public Seen Seen(
        Region region, Func<string, string?> streamOfKey, Func<PersonDetails, PersonId> person,
        Func<PersonDetails, KnownPerson?> known) =>
        new(region, _programmes.GetValueOrDefault, streamOfKey, _rates, person, known);
}
