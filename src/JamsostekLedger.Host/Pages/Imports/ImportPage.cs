using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Pages.Imports;

/// <summary>One import: where it stands, and what came of it.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Import">The import.</param>
public sealed record ImportPage(RegionHead Head, ImportStatus Import) : IPage
{
    private const string Again = "2";

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page; null where there is no such import. While it is under way, a browser asks again.</summary>
    public static async Task<ImportPage?> LoadAsync(
        WebServerOptions served, Asked asked, Guid id, HttpContext context, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, asked, cancellation);
        var desk = new ImportDesk(served.Ledger);
        if (await desk.FindAsync(head.Region.Code, id, cancellation) is not { } import)
            return null;

        if (import.IsUnderWay)
            context.Response.Headers["Refresh"] = Again;
        return new(head, import);
    }
}
