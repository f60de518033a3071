using JamsostekLedger.Hooks;
using JamsostekLedger.Host.Serving;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Background;
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
    IReadOnlyList<HookEntry> Hooks,
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
        var region = head.Region.Code;
        var waiting = await served.Background.WaitingAsync(region, cancellation);
        var dead = await served.Background.DeadLettersAsync(region, cancellation);
        return new(
            head,
            [
                .. (await served.Ledger.Hooks.ListAsync(region, cancellation)).Select(hook => new HookEntry(
                    hook, Count(hook, waiting.Select(piece => piece.Work)),
                    Count(hook, dead.Select(letter => letter.Work)))),
            ],
            given, refusal, added);
    }

    private static int Count(WebHook hook, IEnumerable<Work> pieces) =>
        pieces.Count(piece => piece.Kind == Notices.Kind && hook.Owns(piece.Key));
}

/// <summary>A system that hears of facts.</summary>
/// <param name="Hook">The hook.</param>
/// <param name="Waiting">Notices that wait to be delivered.</param>
/// <param name="Dead">Notices that were given up.</param>
public sealed record HookEntry(WebHook Hook, int Waiting, int Dead);
