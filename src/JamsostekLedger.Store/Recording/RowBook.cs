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

    /// <summary>What rows may look up, once it is known who they name.</summary>
    public async Task<Seen> SeenAsync(
        NpgsqlConnection connection, Region region, IReadOnlyCollection<FileRow> rows,
        Func<string, string?> streamOfKey, Func<PersonDetails, PersonId> person,
        Func<PersonDetails, KnownPerson?> known, CancellationToken cancellation)
    {
        var looking = rows.Where(row => row.LooksAtClaim is not null).ToList();
        var claims = looking.Count == 0
            ? null
            : await SeenClaims.LoadAsync(
                connection, region.Code, [.. looking.Select(row => row.LooksAtClaim!).Distinct()],
                [.. looking.SelectMany(row => row.Persons).Select(person).Distinct()], _programmes.Keys, cancellation);
        return new(region, _programmes.GetValueOrDefault, streamOfKey, _rates, person, known, claims);
    }
}
