using JamsostekLedger.Host.Importing;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Background;

/// <summary>What a server does in the background, whichever engine keeps it.</summary>
public static class BackgroundNode
{
    /// <summary>Kinds of work that a server asks for by itself when it starts.</summary>
    internal static IReadOnlyList<string> AskedForAgain { get; } = [ImportDesk.Kind, ProofWorker.OfProof];

    /// <summary>
    /// The engine that goes with the ledger's log, for whoever asks for work; a server starts it too.
    /// </summary>
    public static async Task<IBackgroundWork> OpenAsync(
        OpenLedger ledger, ILoggerFactory? logs = null, CancellationToken cancellation = default)
    {
#if MARTEN
        if (ledger.Log is Marten.MartenEventLog)
            return await Marten.Background.WolverineWork.OpenAsync(ledger, logs: logs, cancellation: cancellation);
#endif
        return await QuartzWork.OpenAsync(ledger, logs: logs, cancellation: cancellation);
    }

    /// <summary>Begins to work, and asks for what must come of itself.</summary>
    public static async Task StartAsync(OpenLedger ledger, IBackgroundWork engine, CancellationToken cancellation)
    {
        Recurring[] recurring =
        [
            .. RecurringWorkers(ledger).Select(worker => new Recurring(worker, engine, ledger.Clock)),
        ];
        var underWay = await ledger.Uploads.UnderWayAsync(cancellation);
        UnderWayFolder.ClearOthers(ledger.Home, underWay.Select(upload => upload.Asked.Id).ToHashSet());
        await new ImportDesk(ledger, engine).ResumeAsync(cancellation);
        foreach (var worker in recurring)
            await worker.PlantAsync(cancellation);
        await engine.StartAsync([.. Workers(ledger), .. recurring], cancellation);
    }

    private static IEnumerable<IWorker> Workers(OpenLedger ledger) => [new ImportWorker(ledger)];

    private static IEnumerable<IRecurringWorker> RecurringWorkers(OpenLedger ledger) => [new ProofWorker(ledger)];
}
