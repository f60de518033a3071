using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Hooks;
using Wolverine.Attributes;

namespace JamsostekLedger.Host.Work;

/// <summary>
/// Asks to hand what was recorded to those who hear of it. An append to a region with hooks leaves one with its commit,
/// and a hook that is added leaves one too.
/// </summary>
[MessageIdentity(Outbox.Hooks)]
public sealed record TellHooks(string Region, string Key) : WorkMessage(Region, Key);

/// <summary>
/// Cuts what hooks have not heard yet into pieces, each a delivery of its own. Where too many of them wait, it comes
/// again.
/// </summary>
public sealed class HookTelling(Attempts attempts, OpenLedger ledger) : AfterAppend<TellHooks>(attempts, ledger)
{
    private static readonly Duration Step = Duration.FromSeconds(2);

    private readonly NoticeFeed _feed = new(ledger.Database, ledger.Work, ledger.Clock);

    /// <inheritdoc/>
    protected override async Task<long> FollowAsync(string region, long? height, CancellationToken cancellation) =>
        await _feed.RunAsync(region, isNew: height is null, cancellation)
            ? height ?? 0
            : throw new NotNowException(Step);
}
