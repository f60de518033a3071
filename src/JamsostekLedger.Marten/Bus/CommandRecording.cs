using JamsostekLedger.Store.Recording;
using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace JamsostekLedger.Marten.Bus;

/// <summary>Takes commands from the bus to the one place that decides, and answers with what it says.</summary>
internal sealed class CommandRecording(Recorder recorder) : MessageHandler<RecordOnLedger>
{
    /// <inheritdoc/>
    protected override async Task HandleAsync(
        RecordOnLedger message, MessageContext context, CancellationToken cancellation) =>
        await context.EnqueueCascadingAsync(await recorder.RecordAsync(
            message.Region, message.Command, message.Headers, message.ExpectedVersion, cancellation: cancellation));
}
