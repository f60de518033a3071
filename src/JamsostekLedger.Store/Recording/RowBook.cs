using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// Rows on their way into an append, whether they come in a file or alone: what they look up of the region as it stands
/// under the lock, whom they name, and what is decided on them.
/// </summary>
internal sealed class RowBook
{
    private readonly RegionAppend _append;
    private readonly Region _region;
    private readonly Dictionary<string, ProgrammeCard> _programmes;
    private readonly RateTable _rates;

    private RowBook(
        RegionAppend append, Region region, Dictionary<string, ProgrammeCard> programmes, RateTable rates) =>
        (_append, _region, _programmes, _rates) = (append, region, programmes, rates);

    public static async Task<RowBook> OpenAsync(RegionAppend append, Region region, CancellationToken cancellation)
    {
        var cards = await ViewQueries.ListAsync<ProgrammeCard>(append.Connection, region.Code, cancellation);
        return new(
            append, region, cards.ToDictionary(card => card.Code),
            await RateTableQuery.RunAsync(append.Connection, region.Code, cancellation));
    }

    /// <summary>Decides on rows in their order, each on what those before it leave, and adds their facts.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="visit">The people whom they name, as the vault knows them.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>What each row came to.</returns>
    public async Task<IReadOnlyList<DecidedRow>> DecideAsync(
        IReadOnlyList<AskedRow> rows, VaultVisit visit, CancellationToken cancellation)
    {
        var seen = await SeenAsync([.. rows.Select(asked => asked.Row)], visit, cancellation);
        RowCommand[] asked = [.. rows.Select(row => row.Row.Command(seen))];
        await _append.LoadAsync(
            Wanted.By(_region.Code, [.. asked.Select(ask => ask.Command).OfType<ICommand>()]), cancellation);
        return [.. rows.Zip(asked, (row, ask) => Decide(row, ask, seen, visit))];
    }

    private DecidedRow Decide(AskedRow row, RowCommand asked, Seen seen, VaultVisit visit)
    {
        if (asked.Command is not { } command)
            return new(asked, null, seen);

        var decided = DecidedCommand.Add(
            _append, command, row.Headers, row.ExpectedVersion, decision => visit.Weigh(row.Row, decision));
        if (decided.Decision.Fact is not null)
            visit.Keep(row.Row);
        return new(asked, decided, seen);
    }

    private async Task<Seen> SeenAsync(
        IReadOnlyCollection<FileRow> rows, VaultVisit visit, CancellationToken cancellation)
    {
        await _append.LoadAsync(
            Wanted.Keys(_region.Code, rows.Select(row => row.RefersTo).OfType<string>()), cancellation);
        var looking = rows.Where(row => row.LooksAtClaim is not null).ToList();
        var claims = looking.Count == 0
            ? null
            : await SeenClaims.LoadAsync(
                _append.Connection, _region.Code, [.. looking.Select(row => row.LooksAtClaim!).Distinct()],
                [.. looking.SelectMany(row => row.Persons).Select(visit.Number).Distinct()], _programmes.Keys,
                cancellation);
        return new(
            _region, _programmes.GetValueOrDefault, key => _append.Earlier(FactId.Of(_region.Code, key))?.Stream,
            _rates, visit.Number, visit.Known, claims);
    }
}
