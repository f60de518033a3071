using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace JamsostekLedger.Store.Append;

/// <summary>
/// Runs inside every append: queues journal lines, leaves, views and the proof block of the facts in the batch that
/// appends them. A session that is no append of the ledger's is refused, so that no fact can be without its lines.
/// </summary>
internal sealed class LedgerProjection : IProjection
{
    /// <inheritdoc/>
    public Task ApplyAsync(
        IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        SessionAppend.ProjectAsync(operations, events, cancellation);
}
