using JamsostekLedger.Audit;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Holds a region's ledger against its own proof: every leaf, block and link of the chain made again, the journal,
/// sums and views made again from the facts, the checkpoints outside the database. It reads one moment of the
/// database while appends go on, in one pass in the order of recording, and its memory does not grow with the region.
/// </summary>
public static class Verifier
{
    /// <summary>Verifies a region of an open ledger.</summary>
    public static Task<Verification> VerifyAsync(
        OpenLedger ledger, string region, IProgress<long>? progress = null,
        CancellationToken cancellation = default) =>
        VerifyAsync(ledger.Database, ledger.Checkpoints, region, progress, cancellation);

    /// <summary>Verifies a region.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="checkpoints">What was signed of it.</param>
    /// <param name="region">Region code.</param>
    /// <param name="progress">Told how many facts were read.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Verification> VerifyAsync(
        LedgerDatabase database, Checkpoints checkpoints, string region, IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        // Before the moment that is read: what is signed while it is read must not look like a tail cut off.
        var signed = checkpoints.Read(region);
        await using var snapshot = await Snapshot.TakeAsync(database, cancellation);
        var pass = await VerifierPass.StartAsync(snapshot, region, signed, cancellation);
        return await pass.RunAsync(progress, cancellation);
    }
}
