using JamsostekLedger.Host.Checks;
using JamsostekLedger.Host.Hooks;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Checks;
using JamsostekLedger.Store.Hooks;

namespace JamsostekLedger.Host.Background;

/// <summary>What a server does in the background, whichever engine keeps it.</summary>
public static class BackgroundNode
{
    // One for the process: it keeps its connections.
    private static readonly NoticeSender Sender = new();

    /// <summary>Kinds of work that a server asks for by itself when it starts.</summary>
    internal static IReadOnlyList<string> AskedForAgain { get; } =
        [ImportDesk.Kind, ProofWorker.OfProof, ChecksWorker.OfChecks];

    /// <summary>
    /// The engine that goes with the ledger's log, for whoever asks for work; a server starts it too.
    /// </summary>
    public static async Task<IBackgroundWork> OpenAsync(
        OpenLedger ledger, ILoggerFactory? logs = null, CancellationToken cancellation = default)
    {
        if (Environment.GetEnvironmentVariable("JAMSOSTEK_STORE") == "marten")
            return await Marten.Background.WolverineWork.OpenAsync(
                ledger, new() { Retries = RetryPolicy.FromEnvironment() }, logs, cancellation);
        return await QuartzWork.OpenAsync(
            ledger, new() { Retries = RetryPolicy.FromEnvironment() }, logs, cancellation);
    }

    /// <summary>Begins to work, and asks for what must come of itself.</summary>
    public static async Task StartAsync(OpenLedger ledger, IBackgroundWork engine, CancellationToken cancellation)
    {
        Recurring[] recurring =
        [
            .. RecurringWorkers(ledger, engine).Select(worker => new Recurring(worker, engine, ledger.Clock)),
        ];
        var underWay = await ledger.Uploads.UnderWayAsync(cancellation);
        UnderWayFolder.ClearOthers(ledger.Home, underWay.Select(upload => upload.Asked.Id).ToHashSet());
        await new ImportDesk(ledger, engine).ResumeAsync(cancellation);
        foreach (var worker in recurring)
            await worker.PlantAsync(cancellation);
        await engine.StartAsync([.. Workers(ledger), .. recurring], cancellation);
    }

    private static IEnumerable<IWorker> Workers(OpenLedger ledger) =>
    [
        new ImportWorker(ledger),
        new NoticeWorker(ledger.Hooks, new Notices(ledger.Database), Sender, ledger.Clock),
    ];

    private static IEnumerable<IRecurringWorker> RecurringWorkers(OpenLedger ledger, IBackgroundWork engine) =>
    [
        new ProofWorker(ledger),
        new ChecksWorker(new MonthlyChecks(ledger.Database, ledger.Hooks, engine, ledger.Clock)),
    ];
}
