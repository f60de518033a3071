using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Quartz;

namespace JamsostekLedger.Host.Background;

/// <summary>
/// Background work with Quartz.NET: its job store in PostgreSQL keeps the pieces, and its clustering lets another node
/// take up what a dead one was at.
/// </summary>
public sealed class QuartzWork : IBackgroundWork
{
    private const string Name = "jamsostek";

    private readonly OpenLedger _ledger;
    private readonly DeadLetters _letters;
    private readonly QuartzAttempts _attempts;
    private readonly StandaloneSchedulerFactory _factory;
    private readonly IScheduler _scheduler;

    private QuartzWork(
        OpenLedger ledger, DeadLetters letters, QuartzAttempts attempts, StandaloneSchedulerFactory factory,
        IScheduler scheduler) =>
        (_ledger, _letters, _attempts, _factory, _scheduler) = (ledger, letters, attempts, factory, scheduler);

    /// <inheritdoc/>
    public string Engine => "Quartz.NET";

    /// <summary>Opens it on a ledger, and makes its tables where the ledger has none.</summary>
    /// <param name="ledger">The ledger, which must stay open for longer.</param>
    /// <param name="settings">How this node works; null for the usual.</param>
    /// <param name="logs">Where failures are told; null for nowhere.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<QuartzWork> OpenAsync(
        OpenLedger ledger, QuartzSettings? settings = null, ILoggerFactory? logs = null,
        CancellationToken cancellation = default)
    {
        await QuartzTables.EnsureAsync(ledger.OwnerConnection, cancellation);
        settings ??= new();
        logs ??= NullLoggerFactory.Instance;
        var letters = new DeadLetters(ledger.Database, ledger.Clock);
        var attempts = new QuartzAttempts(ledger, letters, settings, logs.CreateLogger<QuartzWork>());
        var factory = Configure(ledger, settings, attempts, logs).Build();
        return new(ledger, letters, attempts, factory, await factory.GetScheduler(cancellation));
    }

    /// <inheritdoc/>
    public async Task StartAsync(IReadOnlyCollection<IWorker> workers, CancellationToken cancellation = default)
    {
        _attempts.Workers = workers.ToDictionary(worker => worker.Kind);
        await _scheduler.Start(cancellation);
    }

    /// <inheritdoc/>
    public async Task EnqueueAsync(Work work, Instant? notBefore = null, CancellationToken cancellation = default)
    {
        try
        {
            await _scheduler.ScheduleJob(
                QuartzPiece.JobOf(work), QuartzPiece.TriggerOf(work, 0, notBefore ?? Now),
                cancellationToken: cancellation);
        }
        catch (ObjectAlreadyExistsException)
        {
            // The same piece.
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(
        string? region, CancellationToken cancellation = default)
    {
        var headers = await _scheduler.QueryTriggers(new() { Take = PagedQuery.All }, cancellation);
        var triggers = await _scheduler.GetTriggers([.. headers.Items.Select(header => header.Key)], cancellation);
        var next = triggers.GroupBy(trigger => trigger.JobKey).ToDictionary(of => of.Key, of => of.ToList());
        var running = await _scheduler.QueryFireInstances(new() { Take = PagedQuery.All }, cancellation);
        var busy = running.Items.Select(firing => firing.JobKey).ToHashSet();
        var jobs = await _scheduler.GetJobDetails([.. next.Keys], cancellation);
        return
        [
            .. jobs.Select(job => WaitingOf(job, next[job.Key], busy.Contains(job.Key)))
                .Where(waiting => region is null || waiting.Work.Region == region)
                .OrderBy(waiting => waiting.NotBefore ?? Instant.MinValue)
                .ThenBy(waiting => waiting.Work.Kind, StringComparer.Ordinal)
                .ThenBy(waiting => waiting.Work.Key, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(string? region, CancellationToken cancellation = default) =>
        _letters.ListAsync(region, cancellation);

    /// <inheritdoc/>
    public async Task<bool> ReplayAsync(string id, CancellationToken cancellation = default)
    {
        await using var connection = await _ledger.Database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await DeadLetters.TakeAsync(connection, id, cancellation) is not { } letter)
            return false;

        // Whoever asked for the same piece anew meanwhile has it tried already.
        using (_scheduler.EnlistTransaction(transaction))
        {
            if (!await _scheduler.Exists(QuartzPiece.KeyOf(letter.Work), cancellation))
                await _scheduler.ScheduleJob(
                    QuartzPiece.JobOf(letter.Work), QuartzPiece.TriggerOf(letter.Work, 0, Now),
                    cancellationToken: cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> DiscardAsync(string id, CancellationToken cancellation = default)
    {
        await using var connection = await _ledger.Database.Source.OpenConnectionAsync(cancellation);
        return await DeadLetters.TakeAsync(connection, id, cancellation) is not null;
    }

    /// <summary>
    /// Stops taking work and lets pieces under way come to their end for a while; what is asked to stop then is taken
    /// up again by another node or at the next start, and no attempt is counted for it.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        var done = true;
        if (_scheduler.Status == SchedulerStatus.Running)
        {
            await _scheduler.Standby();
            done = await _attempts.StopAsync();
        }

        // Quartz takes what a worker does not let go of for the work of a node that died, and another node takes it up.
        await _scheduler.Shutdown(waitForJobsToComplete: done);
        await _factory.DisposeAsync();
        _attempts.Dispose();
    }

    private static QuartzSchedulerBuilder Configure(
        OpenLedger ledger, QuartzSettings settings, QuartzAttempts attempts, ILoggerFactory logs) =>
        QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.Services.AddSingleton(logs);
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = Name;
                scheduler.GenerateInstanceId = true;
                scheduler.IdleWaitTime = settings.Look.ToTimeSpan();
            });
            quartz.UseDefaultThreadPool(settings.AtOnce);
            quartz.UseJobFactory(new QuartzJobs(attempts));
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(database => database.DataSourceFactory = _ => ledger.Database.Source);
                store.UseSystemTextJsonSerializer();
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = settings.CheckIn.ToTimeSpan();
                    cluster.CheckinMisfireThreshold = settings.Overdue.ToTimeSpan();
                });
                store.ConfigureStore(options =>
                {
                    options.TablePrefix = QuartzTables.Prefix;
                    options.StoreJobDataAsStrings = true;
                    options.AcceptEnlistedTransactions = true;
                });
            });
        });

    private static WaitingWork WaitingOf(IJobDetail job, List<ITrigger> triggers, bool busy)
    {
        var next = triggers.MinBy(trigger => trigger.NextFireTimeUtc ?? DateTimeOffset.MaxValue)!;
        return new(
            QuartzPiece.WorkOf(job), QuartzPiece.FailedOf(next.JobDataMap),
            busy || next.NextFireTimeUtc is not { } at ? null : Instant.FromDateTimeOffset(at));
    }

    private static Instant Now => SystemClock.Instance.GetCurrentInstant();
}
