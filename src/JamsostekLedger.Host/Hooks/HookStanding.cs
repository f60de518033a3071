using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Hooks;

namespace JamsostekLedger.Host.Hooks;

/// <summary>A system that hears of facts, and what became of its notices.</summary>
/// <param name="Hook">The hook.</param>
/// <param name="Waiting">Notices that wait to be delivered.</param>
/// <param name="GivenUp">Notices that were given up.</param>
public sealed record HookStanding(WebHook Hook, int Waiting, int GivenUp)
{
    /// <summary>All of a region, those that are told first.</summary>
    public static async Task<IReadOnlyList<HookStanding>> ListAsync(
        OpenLedger ledger, string region, CancellationToken cancellation)
    {
        var waiting = await ledger.Work.WaitingAsync(region, cancellation);
        var givenUp = await ledger.Work.Letters.ListAsync(region, cancellation);
        return
        [
            .. (await ledger.Hooks.ListAsync(region, cancellation)).Select(hook => new HookStanding(
                hook, Count(hook, waiting.Select(piece => piece.Piece)),
                Count(hook, givenUp.Select(letter => letter.Piece)))),
        ];
    }

    private static int Count(WebHook hook, IEnumerable<Piece> pieces) =>
        pieces.Count(piece => piece.Kind == Notices.Kind && hook.Owns(piece.Key));
}
