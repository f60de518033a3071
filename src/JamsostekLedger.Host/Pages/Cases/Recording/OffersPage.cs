using JamsostekLedger.Host.Serving;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>What may be recorded of a claim now.</summary>
/// <param name="Asked">The address.</param>
/// <param name="Desk">The claim.</param>
public sealed record OffersPage(Asked Asked, CaseDesk Desk) : IPage
{
    /// <summary>The page; null where there is no such claim.</summary>
    public static async Task<OffersPage?> LoadAsync(
        WebServerOptions served, Asked asked, string claim, CancellationToken cancellation) =>
        await CaseDesk.LoadAsync(served, asked, claim, null, cancellation) is { } desk ? new(asked, desk) : null;
}
