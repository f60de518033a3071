using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;
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
    private readonly Dictionary<PersonId, PersonId> _merged;

    /// <summary>Documents that were recorded before.</summary>
    public KnownDocuments Documents => new(_append);

    /// <summary>Documents whose keys look like others.</summary>
    public SpelledDocuments Spelled => new(_append, Documents);

    /// <summary>Invoices that payments of the append name.</summary>
    public NamedInvoices Invoices { get; }

    private RowBook(
        RegionAppend append, Region region, Dictionary<string, ProgrammeCard> programmes, RateTable rates,
        Dictionary<PersonId, PersonId> merged)
    {
        (_append, _region, _programmes, _rates) = (append, region, programmes, rates);
        (_merged, Invoices) = (merged, new(append));
    }

    public static async Task<RowBook> OpenAsync(RegionAppend append, Region region, CancellationToken cancellation)
    {
        var cards = await ViewQueries.ListAsync<ProgrammeCard>(append.Connection, region.Code, cancellation);
        var (rates, merged) = await RateTableQuery.WithMergedAsync(append.Connection, region.Code, cancellation);
        return new(
            append, region, cards.ToDictionary(card => card.Code), rates,
            merged.ToDictionary(one => one.Person, one => one.Into));
    }

    /// <summary>Notes what a row recorded that later rows go by: two records are one person.</summary>
    public void Recorded(LedgerEvent? fact)
    {
        if (fact is PersonsMerged merged)
            _merged[merged.Person] = merged.Into;
    }

    // Whoever was merged goes by the other record.
    private PersonId Current(PersonId person)
    {
        while (_merged.TryGetValue(person, out var into))
            person = into;
        return person;
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
        var claimsOf = await ClaimsOfMergedAsync(rows, visit, cancellation);
        await LookThroughAsync([
            .. rows.SelectMany(row => row.LooksThrough(Number)).Union(claimsOf.SelectMany(one => one.Value
                .Append(Enrolment.Worker.StreamOf(one.Key)).Append(PersonRecord.StreamOf(one.Key)))),
        ], cancellation);
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
                [.. looking.SelectMany(row => row.Persons).Select(Number).Distinct()], _programmes.Keys,
                cancellation);
        return new(
            _region, _programmes.GetValueOrDefault,
            key => Documents.Find(key) is { Now: not null } document ? document.Stream : null,
            _rates, Number, visit.Known, claims, Documents.Find, insists,
            _programmes.Keys, stream => _append.Stream(stream).Fold.Facts, visit.BirthDateOf,
            person => claimsOf.GetValueOrDefault(person) ?? []);

        PersonId Number(PersonDetails person) => Current(visit.Number(person));
    }

    private async Task<Dictionary<PersonId, string[]>> ClaimsOfMergedAsync(
        IEnumerable<FileRow> rows, VaultVisit visit, CancellationToken cancellation)
    {
        PersonId[] people =
            [.. rows.Select(row => row.Merges).OfType<PersonDetails>().Select(visit.Number).Distinct()];
        if (people.Length == 0)
            return [];
        var claims = await FactQueries.ClaimsOfAsync(_append.Connection, _region.Code, people, cancellation);
        return people.ToDictionary(person => person, person => claims[person].ToArray());
    }

    // Whoever names a document by its person finds it among those of that person.
    private async Task LookThroughAsync(IReadOnlyCollection<string> streams, CancellationToken cancellation)
    {
        if (streams.Count == 0)
            return;
        await _append.LoadAsync(streams, [], cancellation);
        string[] keys = [.. streams.SelectMany(stream => _append.Stream(stream).Fold.Facts.Documents)
            .Select(document => document.Key)];
        await _append.LoadAsync(Wanted.Keys(_region.Code, keys), cancellation);
        await Documents.LoadAsync(keys, cancellation);
    }
}
