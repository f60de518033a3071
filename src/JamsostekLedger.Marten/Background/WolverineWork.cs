using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JasperFx;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Npgsql;
using Wolverine;
using Wolverine.RDBMS;
using Wolverine.Runtime;

namespace JamsostekLedger.Marten.Background;

/// <summary>
/// Background work with Wolverine: its durable inbox in PostgreSQL keeps the pieces as scheduled messages that any node
/// may take, and its nodes take over what a dead one was at. One that is not started runs no Wolverine at all.
/// </summary>
public sealed class WolverineWork : IBackgroundWork
{
    private readonly OpenLedger _ledger;
    private readonly WolverineSettings _settings;
    private readonly ILoggerFactory _logs;
    private readonly PieceRows _rows;
    private readonly PieceLetters _letters;
    private readonly PieceAttempts _attempts;
    private IHost? _node;

    private WolverineWork(OpenLedger ledger, WolverineSettings settings, ILoggerFactory logs)
    {
        (_ledger, _settings, _logs) = (ledger, settings, logs);
        (_rows, _letters) = (new(ledger.Database.Source), new(ledger.Database.Source));
        _attempts = new(ledger.Database.Source, settings, logs.CreateLogger<WolverineWork>());
    }

    /// <inheritdoc/>
    public string Engine => "Wolverine";

    private static Instant Now => SystemClock.Instance.GetCurrentInstant();

    /// <summary>Opens it on a ledger, and makes its tables where the ledger has none.</summary>
    /// <param name="ledger">The ledger, which must stay open for longer.</param>
    /// <param name="settings">How this node works; null for the usual.</param>
    /// <param name="logs">Where failures are told; null for nowhere.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<WolverineWork> OpenAsync(
        OpenLedger ledger, WolverineSettings? settings = null, ILoggerFactory? logs = null,
        CancellationToken cancellation = default)
    {
        await WolverineSchema.EnsureAsync(ledger.OwnerConnection, cancellation);
        return new(ledger, settings ?? new(), logs ?? NullLoggerFactory.Instance);
    }

    /// <inheritdoc/>
    public async Task StartAsync(IReadOnlyCollection<IWorker> workers, CancellationToken cancellation = default)
    {
        _attempts.Workers = workers.ToDictionary(worker => worker.Kind);
        _node = WolverineHost.Build(_logs, Configure);
        await _node.StartAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task EnqueueAsync(Work work, Instant? notBefore = null, CancellationToken cancellation = default)
    {
        await _rows.KeepAsync(work, notBefore ?? Now, cancellation);
        if (notBefore is null)
            await LookAsync();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(
        string? region, CancellationToken cancellation = default) =>
    [
        .. (await _rows.WaitingAsync(cancellation))
            .Where(waiting => region is null || waiting.Work.Region == region)
            .OrderBy(waiting => waiting.NotBefore ?? Instant.MinValue)
            .ThenBy(waiting => waiting.Work.Kind, StringComparer.Ordinal)
            .ThenBy(waiting => waiting.Work.Key, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(
        string? region, CancellationToken cancellation = default) =>
        _letters.ListAsync(region, cancellation);

    /// <inheritdoc/>
    public Task<bool> ReplayAsync(string id, CancellationToken cancellation = default) =>
        _letters.ReplayAsync(id, Now, cancellation);

    /// <inheritdoc/>
    public Task<bool> DiscardAsync(string id, CancellationToken cancellation = default) =>
        _letters.DiscardAsync(id, cancellation);

    /// <summary>
    /// Stops taking work and lets pieces under way come to their end for a while; what is asked to stop then is taken
    /// up again by another node or at the next start, and no attempt is counted for it.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            await _attempts.StopAsync();
            await _node.StopAsync();
            await ((IAsyncDisposable)_node).DisposeAsync();
        }

        _attempts.Dispose();
    }

    // What is asked for here need not wait until the next look of this node.
    private async Task LookAsync()
    {
        if (_node?.Services.GetRequiredService<IWolverineRuntime>() is not { Storage: IMessageDatabase inbox } runtime)
            return;

        try
        {
            await inbox.PollForScheduledMessagesAsync(
                runtime, runtime.Logger, runtime.DurabilitySettings, runtime.Cancellation);
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException or OperationCanceledException)
        {
            // It is kept, and the next look finds it.
        }
    }

    private void Configure(WolverineOptions options)
    {
        // Its connections become Wolverine's own, which closes them all when it stops.
        options.KeepIn(LedgerDatabase.Attach(_ledger.OwnerConnection).Source, AutoCreate.None);
        options.AddMessageHandler(_attempts);
        // Wider than what a node does at once: what is too much for it goes back to the others.
        options.LocalQueue(PieceEnvelope.Queue).UseDurableInbox().MaximumParallelMessages(8 * _settings.AtOnce);

        var durability = options.Durability;
        durability.Mode = DurabilityMode.Balanced;
        durability.DurabilityMetricsEnabled = false;
        durability.NodeAssignmentHealthCheckTracingEnabled = false;
        durability.RecoveryBatchSize = 2 * _settings.AtOnce;
        durability.ScheduledJobFirstExecution = TimeSpan.Zero;
        durability.ScheduledJobPollingTime = _settings.Look.ToTimeSpan();
        durability.OrphanedMessageSweepPollingTime = _settings.CheckIn.ToTimeSpan();
        durability.FirstHealthCheckExecution = TimeSpan.Zero;
        durability.HealthCheckPollingTime = _settings.CheckIn.ToTimeSpan();
        durability.StaleNodeTimeout = _settings.Overdue.ToTimeSpan();
        durability.DrainTimeout = _settings.Patience.ToTimeSpan();
    }
}
