using JamsostekLedger.Host.Background;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Background;

/// <summary>What waits to be done in the background, and what was given up.</summary>
/// <param name="Asked">The address.</param>
/// <param name="Region">The region that it is about, or null for all.</param>
/// <param name="Report">What there is.</param>
/// <param name="Gone">Whether a letter was answered that is not there any more.</param>
public sealed record BackgroundPage(Asked Asked, Ledger.Region? Region, BackgroundReport Report, bool Gone) : IPage
{
    /// <summary>The page; null where its region is not known.</summary>
    public static async Task<BackgroundPage?> LoadAsync(
        WebServerOptions served, Visitor visitor, Asked asked, CancellationToken cancellation, bool gone = false)
    {
        var region = Regions.Find(asked.Value("region"));
        if (asked.Value("region") is not null && region is null)
            return null;
        var report = await new BackgroundDesk(served.Ledger, visitor.Keeps).LookAsync(region?.Code, cancellation);
        return new(asked, region, report, gone);
    }
}
