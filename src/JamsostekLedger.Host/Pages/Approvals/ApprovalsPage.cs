using JamsostekLedger.Approvals;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages.Events;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Approvals;

/// <summary>The requests of a region: those that wait, and what became of the others.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Report">The requests.</param>
public sealed record ApprovalsPage(RegionHead Head, ApprovalReport Report) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page.</summary>
    public static async Task<ApprovalsPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        return new(head, await ApprovalsQuery.RunAsync(moment, head.Day, cancellation));
    }

    /// <summary>What a request is about, in one line.</summary>
    public static string About(ApprovalLine line) => string.Join(
        "; ", RequestContent.Read(line.Content).Take(3).Select(one => FactWords.DocumentOf(one.Fact)).Distinct());

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("persetujuan", Head.Region, Iso.Day(Report.On), Report.RecordedAsOf),
        ["request", "deed", "about", "status", "maker", "on", "last_day", "approved", "needed", "sha256"],
        Report.Requests.Select(line => new[]
        {
            TableCell.Text(line.Id), TableCell.Text(line.Deed), TableCell.Text(About(line)),
            TableCell.Text(Coded.Of(line.Status)), TableCell.Text(line.Maker), TableCell.Date(line.On),
            TableCell.Date(line.LastDay), TableCell.Number(line.Given.Count), TableCell.Number(line.Needed),
            TableCell.Text(line.Sha256),
        }));
}
