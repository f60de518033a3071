using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace JamsostekLedger.Marten;

/// <summary>
/// Runs inside every append: writes journal lines, leaves and views of the facts in the transaction that appends them.
/// A session that is no append of the ledger's is refused, so that no fact can be without its lines.
/// </summary>
internal sealed class LedgerProjection : IProjection
{
    /// <inheritdoc/>
    public Task ApplyAsync(
        IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        MartenAppend.Of(operations).ProjectAsync(events, cancellation);
}
