using JamsostekLedger.Hooks;
using JamsostekLedger.Host.Hooks;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Hooks;

namespace JamsostekLedger.Host.Pages.Hooks;

/// <summary>Other systems that hear of a region's facts, how far each has heard, and the form that adds one.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Hooks">The systems.</param>
/// <param name="Given">What the form holds.</param>
/// <param name="Refusal">Why it was refused, or null.</param>
/// <param name="Added">What was added just now, with its secret; null where nothing was.</param>
public sealed record HooksPage(
    RegionHead Head,
    IReadOnlyList<HookStanding> Hooks,
    IReadOnlyDictionary<string, string> Given,
    Refusal? Refusal,
    AddedHook? Added) : IPage
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>Names of the types that may be heard of.</summary>
    public static IReadOnlyList<string> Types { get; } =
        [.. FactTypes.All.Select(type => type.Name), HookTerms.MonthlyCheck];

    /// <summary>Types that the form holds.</summary>
    public IReadOnlyList<string> Chosen => Given.GetValueOrDefault("types", "").Split(',');

    /// <summary>The page of an address.</summary>
    public static Task<HooksPage> LoadAsync(WebServerOptions served, Asked asked, CancellationToken cancellation) =>
        LoadAsync(served, asked, new Dictionary<string, string>(), null, null, cancellation);

    /// <summary>The page after a form was sent.</summary>
    internal static async Task<HooksPage> LoadAsync(
        WebServerOptions served, Asked asked, IReadOnlyDictionary<string, string> given, Refusal? refusal,
        AddedHook? added, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, asked with { RecordedAsOf = null }, cancellation);
        return new(
            head,
            await HookStanding.ListAsync(served.Ledger, head.Region.Code, cancellation),
            given, refusal, added);
    }
}
