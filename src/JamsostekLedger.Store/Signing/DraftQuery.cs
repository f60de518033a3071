using JamsostekLedger.Audit;
using JamsostekLedger.Periods;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Signing;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Signing;

/// <summary>What a statement of reconciliation would say, from what was recorded at an instant.</summary>
public static class DraftQuery
{
    /// <summary>The draft of a period.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="period">The period.</param>
    /// <param name="checkpoint">The latest checkpoint that was signed by then, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Draft> RunAsync(
        Moment moment, FiscalPeriod period, Checkpoint? checkpoint, CancellationToken cancellation = default) =>
        await OfAsync(
            moment, await ReconciliationQuery.RunAsync(moment, period, cancellation), checkpoint, cancellation);

    /// <summary>The same of a reconciliation that was found in the moment.</summary>
    public static async Task<Draft> OfAsync(
        Moment moment, Reconciled found, Checkpoint? checkpoint, CancellationToken cancellation = default)
    {
        var recordedAt = await StatementQueries.RecordedAtAsync(moment, found.Statements, cancellation);
        var (block, at) = await moment.Query(
            "select hash, recorded_at from ledger.block where region = $1 and height = $2",
            Sql.Number(moment.AsOf.Height)).FirstAsync(
            row => (Convert.ToHexStringLower(row.Bytes("hash")), row.Time("recorded_at")), cancellation);
        return new(found, StatementContent.Of(moment.Region, found, recordedAt, new(
            moment.AsOf.Height, block, block is null ? moment.AsOf.RecordedAt : at,
            checkpoint is null ? null : new(checkpoint.Height, checkpoint.BlockHash, checkpoint.KeyId))));
    }
}
