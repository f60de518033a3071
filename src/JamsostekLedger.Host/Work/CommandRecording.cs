using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;
using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace JamsostekLedger.Host.Work;

/// <summary>Takes commands from the bus to the one place that decides, and answers with what it says.</summary>
internal sealed class CommandRecording(OpenLedger ledger) : MessageHandler<RecordOnLedger>
{
    /// <inheritdoc/>
    protected override async Task HandleAsync(
        RecordOnLedger message, MessageContext context, CancellationToken cancellation) =>
        await context.EnqueueCascadingAsync(new RecordedOnLedger(await RecordAsync(ledger, message, cancellation)));

    /// <summary>Records without the bus, for whoever is no server.</summary>
    public static async Task<IReadOnlyList<Outcome>> RecordAsync(
        OpenLedger ledger, RecordOnLedger asked, CancellationToken cancellation) =>
        asked.Row is { } row
            ?
            [
                await ledger.Recorder.RecordAsync(
                    asked.Region, row, asked.Headers, asked.ExpectedVersion, outcome => asked.Also([outcome]),
                    cancellation),
            ]
            : await ledger.Recorder.RecordAllAsync(
                asked.Region.Code, asked.Commands, asked.Headers, asked.ExpectedVersion, asked.Also, cancellation);
}
