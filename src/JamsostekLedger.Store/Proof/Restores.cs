using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Goes on with a database that is older than what was signed of it, once somebody takes responsibility: that is a fact
/// of the region, what was signed of the history that is gone is set aside, and hooks tell what follows under new ids.
/// </summary>
/// <param name="database">The ledger.</param>
/// <param name="checkpoints">What was signed of it.</param>
/// <param name="hindrances">What else keeps it from going on.</param>
/// <param name="vault">Its vault.</param>
/// <param name="clock">Says when.</param>
public sealed class Restores(
    LedgerDatabase database, Checkpoints checkpoints, Hindrances hindrances, PersonVault vault, IClock clock)
{
    /// <summary>Acknowledges it.</summary>
    /// <param name="region">The region.</param>
    /// <param name="actor">Who does.</param>
    /// <param name="reason">Why the database was restored.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="LedgerUnavailableException">Something else hinders it, or the database is away.</exception>
    public async Task<Outcome> AcknowledgeAsync(
        Region region, string actor, string reason, CancellationToken cancellation = default)
    {
        await hindrances.LookAsync(cancellation);
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        if (hindrances.OfAll is [var first, ..])
            throw new LedgerUnavailableException(first);

        var last = await checkpoints.LastAsync(connection, region.Code, cancellation);
        if (last.Hindrance is null)
            return Outcome.Refused(new("restore-unknown",
                $"Basis data wilayah {region.Code} memuat semua yang ditandatangani; tidak ada yang perlu diakui."));
        if (last.Checkpoint is not { } signed)
            throw new LedgerUnavailableException(last.Hindrance);

        var head = await connection.Query(AppendQueries.Head, Sql.Text(region.Code))
            .FirstAsync(AppendQueries.ReadHead, cancellation) ?? Head.None;
        var restored = new DatabaseRestored(
            clock.GetCurrentInstant().InZone(region.Zone).Date, signed.Height, signed.BlockHash, signed.Facts,
            head.Height, head.Seq, reason);
        // The one append that does not ask what hinders it.
        await using var store = new LedgerStore(database, clock);
        var outcome = await new Recorder(store, vault).RecordAsync(
            region.Code, new AcknowledgeRestore(restored), new(actor), also: _ => [TellAnew(region, restored)],
            cancellation: cancellation);
        if (outcome.Refusal is null)
            await hindrances.LookAsync(cancellation);
        return outcome;
    }

    private static NpgsqlBatchCommand TellAnew(Region region, DatabaseRestored restored) => Sql.Command(
        "update ledger.web_hook set history = $2 where region = $1", Sql.Text(region.Code), Sql.Text(restored.History));
}
