using JamsostekLedger.Host.Hooks;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using Npgsql;
using Wolverine.RDBMS;
using Wolverine.Runtime;

namespace JamsostekLedger.Host.Work;

/// <summary>
/// The life of background work in a server: what must come of itself is asked for when it starts, and what is under way
/// comes to its end, or goes to another server, before it stops.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="attempts">Makes the attempts.</param>
/// <param name="kinds">What it does.</param>
/// <param name="runtime">Wolverine.</param>
internal sealed class ServerWork(
    OpenLedger ledger, Attempts attempts, IReadOnlyList<IWork> kinds, IWolverineRuntime runtime)
    : IHostedLifecycleService
{
    /// <summary>Everything that a server does in the background.</summary>
    public static IReadOnlyList<IWork> Of(OpenLedger ledger, Attempts attempts, NoticeSender sender) =>
    [
        new FileImport(attempts, ledger),
        new CheckpointSigning(attempts, ledger),
        new HookTelling(attempts, ledger),
        new FactsDelivery(attempts, ledger, sender),
        new NightlyProof(attempts, ledger),
        new MonthCheck(attempts, ledger),
    ];

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellation)
    {
        ClearUnderWay();
        // Every server asks for the next time of each region: the same key is the same piece.
        var now = ledger.Clock.GetCurrentInstant();
        await ledger.Work.EnqueueAsync(
            kinds.OfType<IRecurringWork>().SelectMany(kind => Regions.All.Select(region => kind.Next(region, now))),
            cancellation);
        ledger.Work.Looking = LookAsync;
    }

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellation)
    {
        ledger.Work.Looking = null;
        await attempts.StopAsync();
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellation) => Task.CompletedTask;

    // Earlier versions had files stand open here while they were imported, and left them where they were killed.
    private void ClearUnderWay()
    {
        if (Path.Combine(ledger.Home.Folder, "under-way") is var folder && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private async Task LookAsync()
    {
        try
        {
            await ((IMessageDatabase)runtime.Storage).PollForScheduledMessagesAsync(
                runtime, runtime.LoggerFactory.CreateLogger<ServerWork>(), runtime.DurabilitySettings,
                runtime.Cancellation);
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException or OperationCanceledException)
        {
            // It is kept, and the next look finds it.
        }
    }
}
