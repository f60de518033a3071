using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Imports;

/// <summary>The form that takes a file in, and the latest imports of a region.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Imports">The latest imports.</param>
/// <param name="Given">What the form holds.</param>
/// <param name="Refusal">Why the file was not taken, or null.</param>
public sealed record ImportsPage(
    RegionHead Head, IReadOnlyList<ImportStatus> Imports, IReadOnlyDictionary<string, string> Given, Refusal? Refusal)
    : IPage
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page with an empty form.</summary>
    public static Task<ImportsPage?> LoadAsync(
        WebServerOptions served, Asked asked, CancellationToken cancellation) =>
        LoadAsync(served, asked, new Dictionary<string, string>(), null, cancellation)!;

    /// <summary>The page with the form as it was filled in.</summary>
    internal static async Task<ImportsPage> LoadAsync(
        WebServerOptions served, Asked asked, IReadOnlyDictionary<string, string> given, Refusal? refusal,
        CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, asked, cancellation);
        var desk = new ImportDesk(served.Ledger);
        return new(head, await desk.ListAsync(head.Region.Code, cancellation), given, refusal);
    }
}
