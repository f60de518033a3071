using JamsostekLedger.Store.Background;
using Wolverine;
using Wolverine.Runtime;

namespace JamsostekLedger.Host.Work;

/// <summary>
/// Gives up a piece of a kind that only a newer version knows, which Wolverine would take for done: it is a dead letter
/// that can be tried again where that version runs.
/// </summary>
internal sealed class UnknownWork : IMissingHandler
{
    /// <inheritdoc/>
    public async ValueTask HandleAsync(IEnvelopeLifecycle context, IWolverineRuntime root) =>
        await context.MoveToDeadLetterQueueAsync(new HopelessWorkException(
            "Versi program di peladen ini belum mengenal pekerjaan ini. Coba lagi setelah programnya diperbarui."));
}
