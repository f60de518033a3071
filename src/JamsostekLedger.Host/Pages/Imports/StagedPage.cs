using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Maps;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Uploads;

namespace JamsostekLedger.Host.Pages.Imports;

/// <summary>How an uploaded file was recognised and what recording it would come to; nothing is recorded yet.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="File">The file.</param>
/// <param name="Programmes">Programmes of the region, which a file may leave open.</param>
/// <param name="Kept">The map that is kept for such a file and by which it is read, or null.</param>
/// <param name="Refusal">Why what was asked was not done, or null.</param>
public sealed record StagedPage(
    RegionHead Head, StagedFile File, IReadOnlyList<ProgrammeCard> Programmes, KeptMap? Kept, Refusal? Refusal) : IPage
{
    private static readonly HashSet<string> Funded = ["fund"];

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>Number of the upload.</summary>
    public Guid Id => File.Upload.Asked.Id;

    /// <summary>What its source may be called.</summary>
    public string Source => Kept?.Name ?? HeadPrint.NameOf(File.Sample.Places, File.Upload.Asked.Kind);

    /// <summary>Columns of ours that no column of the file is, those first that every record needs.</summary>
    public IEnumerable<Column> Open => File.Kind!.Columns
        .Where(column => File.Options.Map?.Constants.ContainsKey(column.Name) == true
            || File.Sample.Places.All(place => place.Column != column.Name))
        .OrderByDescending(column => column.Required);

    /// <summary>What may be said in a column, where that is a list.</summary>
    public IReadOnlyList<(string Value, string Name)> ChoicesOf(string column) => column switch
    {
        "programme" => [.. Programmes.Select(programme => (programme.Code, programme.Name))],
        _ when Funded.Contains(column) => [.. Funds.All.Select(fund => (fund.Code, fund.Code))],
        _ => [],
    };

    /// <summary>Values that mean something else with us: those of the map, then those that no list knows.</summary>
    public IReadOnlyList<(string Column, string Foreign, string Ours)> Values =>
    [
        .. (File.Options.Map?.Values ?? [])
            .Concat(File.Sample.Doubts.Select(doubt => (doubt.Column, doubt.Value, "")))
            .Concat(File.Sample.Programmes.Where(code => Programmes.All(programme => programme.Code != code))
                .Select(code => ("programme", code, "")))
            .Take(StagedForm.Values - 1),
    ];

    /// <summary>The page of an upload that waits.</summary>
    public static async Task<StagedPage> LoadAsync(
        WebServerOptions served, Asked asked, Upload upload, Refusal? refusal, CancellationToken cancellation)
    {
        var file = await StagedFile.LookAsync(served.Ledger, asked.Region!, upload, cancellation);
        await using var moment = await served.Ledger.MomentAsync(asked.Region!, null, cancellation);
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var cards = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        var kept = file is { Print: { } print, Kind: { } kind }
            ? await served.Ledger.Maps.OfHeadsAsync(asked.Region!.Code, kind.Name, print, cancellation)
            : null;
        return new(head, file, [.. cards.OrderBy(card => card.Code, StringComparer.Ordinal)],
            kept is not null && kept.Map == upload.Asked.Manner.Map ? kept : null, refusal);
    }
}
