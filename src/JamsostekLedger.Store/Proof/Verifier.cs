using JamsostekLedger.Audit;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Holds a region's ledger against its own proof: every leaf, block and link of the chain made again, the journal,
/// sums and views made again from the facts, the checkpoints outside the database, the people of the vault opened, and
/// what keeps the database append-only held against the migrations. It reads one moment of the database while appends
/// go on, once in the order of recording and once stream by stream, and its memory does not grow with the region.
/// </summary>
public static class Verifier
{
    /// <summary>Verifies a region of an open ledger.</summary>
    public static Task<Verification> VerifyAsync(
        OpenLedger ledger, string region, IProgress<long>? progress = null,
        CancellationToken cancellation = default) =>
        VerifyAsync(ledger.Database, ledger.Checkpoints, ledger.Vault, region, progress, cancellation);

    /// <summary>Verifies a region.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="checkpoints">What was signed of it.</param>
    /// <param name="vault">
    /// Who its people are. Its key makes a chain again that was sealed anew when hashes of files were withheld: without
    /// it, what was signed of such a chain before cannot be told from what was not.
    /// </param>
    /// <param name="region">Region code.</param>
    /// <param name="progress">Told how many facts were read.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Verification> VerifyAsync(
        LedgerDatabase database, Checkpoints checkpoints, PersonVault vault, string region,
        IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var signed = checkpoints.LatestHeight(region);
        await using var snapshot = await Snapshot.TakeAsync(database, cancellation);
        var findings = new Findings();
        var signatures = new CheckpointCheck(checkpoints, signed, snapshot.Connection, region, findings);
        var steps = new VerifierProgress(progress);

        // The server sorts the streams while the blocks are checked.
        var checks = await MonthCheck.LoadAsync(snapshot.Connection, region, findings, cancellation);
        var streams = await StreamPass.StartAsync(snapshot, region, checks, findings, cancellation);
        using var earlier = await EarlierChain.OfAsync(snapshot.Connection, vault, region, cancellation);
        var blocks = await BlockPass.StartAsync(snapshot, region, earlier, signatures, findings, cancellation);
        await blocks.RunAsync(steps, cancellation);
        await streams.RunAsync(steps, cancellation);
        steps.End();
        signatures.End(streams.Doubtful);

        var totals = new TotalCheck(await snapshot.CursorAsync(TotalCheck.Query(region), cancellation), findings);
        await totals.RunAsync(
            JournalSums.ReadAsync(snapshot.Connection, region, streams.Doubtful, cancellation));
        await StreamCheck.RunAsync(snapshot.Connection, region, findings, cancellation);
        await HeadCheck.RunAsync(snapshot.Connection, region, blocks.Blocks, totals, findings, cancellation);
        await checks.EndAsync(database, cancellation);
        await SignatureCheck.RunAsync(database, snapshot.Connection, region, findings, cancellation);
        await new PersonPass(snapshot, vault, region, findings).RunAsync(streams.Named, cancellation);
        await LogCheck.RunAsync(snapshot.Connection, findings, cancellation);
        await GuardCheck.RunAsync(snapshot.Connection, findings, cancellation);
        return new(
            findings.Count == 0, region, blocks.Facts, blocks.Blocks.Count, findings.Count, findings.First());
    }
}
