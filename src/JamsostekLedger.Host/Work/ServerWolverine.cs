using JamsostekLedger.Host.Hooks;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JasperFx;
using JasperFx.CodeGeneration;
using Microsoft.Extensions.Logging.Abstractions;
using Wolverine;
using Wolverine.Configuration;
using Wolverine.ErrorHandling;
using Wolverine.Postgresql;
using Wolverine.Runtime;

namespace JamsostekLedger.Host.Work;

/// <summary>
/// Wolverine in a server: the bus for commands, and the durable inbox for work. Handlers are registered as objects, so
/// nothing is scanned for, and no code is written and compiled when it starts.
/// </summary>
public static class ServerWolverine
{
    /// <summary>The schema of its tables, which the migrator makes.</summary>
    private const string Schema = "wolverine";

    /// <summary>Everything that a server of a ledger needs.</summary>
    public static void AddWork(this IHostApplicationBuilder builder, OpenLedger ledger) =>
        builder.AddWork(
            ledger, new() { Retries = RetryPolicy.FromEnvironment() },
            attempts => ServerWork.Of(ledger, attempts, new NoticeSender()));

    /// <summary>The same with other work.</summary>
    public static void AddWork(
        this IHostApplicationBuilder builder, OpenLedger ledger, WorkSettings settings,
        Func<Attempts, IReadOnlyList<IWork>> work)
    {
        var services = builder.Services;
        // It would warn that it found no handlers, which are registered past it.
        services.AddSingleton<ILogger<HandlerDiscovery>>(NullLogger<HandlerDiscovery>.Instance);
        var attempts = new Attempts(ledger, settings);
        var kinds = work(attempts);
        services.AddSingleton(_ => attempts);
        services.AddSingleton<IMissingHandler, UnknownWork>();
        services.AddWolverine(ExtensionDiscovery.ManualOnly, options => Configure(options, ledger, settings, kinds));
        services.AddHostedService(provider => new ServerWork(
            ledger, provider.GetRequiredService<Attempts>(), kinds, provider.GetRequiredService<IWolverineRuntime>()));
    }

    private static void Configure(
        WolverineOptions options, OpenLedger ledger, WorkSettings settings, IReadOnlyList<IWork> kinds)
    {
        options.ServiceName = "jamsostek";
        options.ApplicationAssembly = typeof(ServerWolverine).Assembly;
        options.Discovery.DisableConventionalDiscovery();
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;

        // The ledger's own connections, which the ledger closes.
        options.AutoBuildMessageStorageOnStartup = AutoCreate.None;
        options.PersistMessagesWithPostgresql(ledger.Database.Source, Schema)
            .OverrideAutoCreateResources(AutoCreate.None);

        options.AddMessageHandler(new CommandRecording(ledger));
        foreach (var kind in kinds)
        {
            kind.AddTo(options);
            // Of work that is shared more is taken than done: the rest goes back to all servers.
            options.LocalQueue(kind.Kind).UseDurableInbox()
                .MaximumParallelMessages(kind.IsShared ? 8 * kind.AtOnce : kind.AtOnce);
        }

        options.OnException<HopelessWorkException>().MoveToErrorQueue();
        if (settings.Retries.Delays.Count > 0)
            options.OnException<FailedWorkException>()
                .ScheduleRetry([.. settings.Retries.Delays.Select(wait => wait.ToTimeSpan())])
                .Then.MoveToErrorQueue();

        Configure(options.Durability, settings);
    }

    private static void Configure(DurabilitySettings durability, WorkSettings settings)
    {
        durability.Mode = DurabilityMode.Balanced;
        durability.DurabilityMetricsEnabled = false;
        durability.NodeAssignmentHealthCheckTracingEnabled = false;
        durability.KeepAfterMessageHandling = TimeSpan.FromMinutes(1);
        durability.ScheduledJobFirstExecution = TimeSpan.Zero;
        durability.ScheduledJobPollingTime = settings.Look.ToTimeSpan();
        durability.OrphanedMessageSweepPollingTime = settings.CheckIn.ToTimeSpan();
        durability.FirstHealthCheckExecution = TimeSpan.Zero;
        durability.HealthCheckPollingTime = settings.CheckIn.ToTimeSpan();
        durability.StaleNodeTimeout = settings.Overdue.ToTimeSpan();
        durability.DrainTimeout = settings.Patience.ToTimeSpan();
    }
}
