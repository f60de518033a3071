using JamsostekLedger.Enrolment;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Protected;

/// <summary>Persons, memberships and persons with cover on a day, by programme and by village.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Report">The counts.</param>
/// <param name="Programmes">Names of programmes by code.</param>
public sealed record ProtectedPage(
    RegionHead Head, ProtectedReport Report, IReadOnlyDictionary<string, string> Programmes) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page.</summary>
    public static async Task<ProtectedPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        return new(
            head, await ProtectedQuery.RunAsync(moment, head.Day, cancellation),
            programmes.ToDictionary(card => card.Code, card => card.Name));
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("terlindungi", Head.Region, Iso.Day(Report.On), Report.RecordedAsOf),
        ["programme", "district", "village", "persons", "memberships", "persons_covered", "persons_in_grace"],
        Report.ByProgramme.Select(line => Cells(line.Programme, null, null, line.Counts))
            .Concat(Report.ByVillage.Select(line => Cells(null, line.District, line.Village, line.Counts)))
            .Append(Cells(null, null, null, Report.Total)));

    private static TableCell[] Cells(string? programme, string? district, string? village, ProtectedCounts counts) =>
    [
        TableCell.Text(programme), TableCell.Text(district), TableCell.Text(village),
        TableCell.Number(counts.Persons), TableCell.Number(counts.Memberships), TableCell.Number(counts.Covered),
        TableCell.Number(counts.InGrace),
    ];
}
