using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// What rows look up of the region as it stands under the lock, whether they come in a file or alone: its programmes,
/// its rates, and the cases and cover of whom they name.
/// </summary>
internal sealed class RowBook
{
    private readonly RegionAppend _append;
    private readonly Region _region;
    private readonly Dictionary<string, ProgrammeCard> _programmes;
    private readonly RateTable _rates;

    /// <summary>Documents that were recorded before.</summary>
    public KnownDocuments Documents => new(_append);

    /// <summary>Documents whose keys look like others.</summary>
    public SpelledDocuments Spelled => new(_append, Documents);

    /// <summary>Invoices that payments of the append name.</summary>
    public NamedInvoices Invoices { get; }

    private RowBook(
        RegionAppend append, Region region, Dictionary<string, ProgrammeCard> programmes, RateTable rates) =>
        (_append, _region, _programmes, _rates, Invoices) = (append, region, programmes, rates, new(append));

    public static async Task<RowBook> OpenAsync(RegionAppend append, Region region, CancellationToken cancellation)
    {
        var cards = await ViewQueries.ListAsync<ProgrammeCard>(append.Connection, region.Code, cancellation);
        return new(
            append, region, cards.ToDictionary(card => card.Code),
            await RateTableQuery.RunAsync(append.Connection, region.Code, cancellation));
    }

    /// <summary>What rows see of the ledger.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="visit">The people whom they name, as the vault knows them.</param>
    /// <param name="insists">Whether whoever records can be asked for what a file may lack.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<Seen> SeenAsync(
        IReadOnlyCollection<FileRow> rows, VaultVisit visit, bool insists, CancellationToken cancellation)
    {
        string[] referred = [.. rows.Select(row => row.RefersTo).OfType<string>()
            .Concat(rows.SelectMany(row => row.LooksAt)).Distinct()];
        await _append.LoadAsync(Wanted.Keys(_region.Code, referred), cancellation);
        await Documents.LoadAsync(referred, cancellation);
        string[] further = [.. rows.Where(row => row.Revises).Select(row => row.RefersOn(Documents.Find))
            .OfType<string>().Distinct()];
        if (further.Length > 0)
        {
            await _append.LoadAsync(Wanted.Keys(_region.Code, further), cancellation);
            await Documents.LoadAsync(further, cancellation);
        }

        var looking = rows.Where(row => row.LooksAtClaim is not null).ToList();
        var claims = looking.Count == 0
            ? null
            : await SeenClaims.LoadAsync(
                _append.Connection, _region.Code, [.. looking.Select(row => row.LooksAtClaim!).Distinct()],
                [.. looking.SelectMany(row => row.Persons).Select(visit.Number).Distinct()], _programmes.Keys,
                cancellation);
        return new(
            _region, _programmes.GetValueOrDefault,
            key => Documents.Find(key) is { Now: not null } document ? document.Stream : null,
            _rates, visit.Number, visit.Known, claims, Documents.Find, insists,
            _programmes.Keys);
    }
}
