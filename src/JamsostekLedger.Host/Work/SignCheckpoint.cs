using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using Wolverine.Attributes;

namespace JamsostekLedger.Host.Work;

/// <summary>Asks to sign where a region stands. Each append leaves one with its commit.</summary>
[MessageIdentity(Outbox.Checkpoint)]
public sealed record SignCheckpoint(string Region, string Key) : WorkMessage(Region, Key);

/// <summary>Signs where a region stands, in this server's folder.</summary>
public sealed class CheckpointSigning(Attempts attempts, OpenLedger ledger)
    : AfterAppend<SignCheckpoint>(attempts, ledger)
{
    /// <inheritdoc/>
    protected override async Task<long> FollowAsync(string region, long? height, CancellationToken cancellation) =>
        await Ledger.Checkpoints.WriteAsync(region, cancellation) is { } signed ? signed.Height : height ?? 0;
}
