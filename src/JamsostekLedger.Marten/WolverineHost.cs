using JasperFx;
using JasperFx.CodeGeneration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Wolverine;
using Wolverine.Configuration;
using Wolverine.Postgresql;

namespace JamsostekLedger.Marten;

/// <summary>
/// Wolverine as a part of this program. Handlers are registered as objects, so nothing is scanned for, and no code is
/// written and compiled when it starts.
/// </summary>
internal static class WolverineHost
{
    /// <summary>The schema of its tables.</summary>
    public const string Schema = "wolverine";

    /// <summary>Builds one that is not started yet.</summary>
    public static IHost Build(ILoggerFactory logs, Action<WolverineOptions> configure) => new HostBuilder()
        .UseContentRoot(AppContext.BaseDirectory)
        .ConfigureServices(services => services
            .AddSingleton(logs)
            // It would warn that it found no handlers, which are registered past it.
            .AddSingleton<ILogger<HandlerDiscovery>>(NullLogger<HandlerDiscovery>.Instance)
            .AddSingleton<IHostLifetime, QuietLifetime>())
        .UseWolverine(options =>
        {
            options.ServiceName = "jamsostek";
            options.ApplicationAssembly = typeof(WolverineHost).Assembly;
            options.Discovery.DisableConventionalDiscovery();
            options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
            configure(options);
        }, ExtensionDiscovery.ManualOnly)
        .Build();

    /// <summary>Lets it keep messages in the ledger's database.</summary>
    /// <param name="options">What is set.</param>
    /// <param name="source">Connections, which become its own.</param>
    /// <param name="create">Whether it may make what is missing; the application's role may not.</param>
    public static void KeepIn(this WolverineOptions options, NpgsqlDataSource source, AutoCreate create)
    {
        options.AutoBuildMessageStorageOnStartup = create;
        options.PersistMessagesWithPostgresql(source, Schema).OverrideAutoCreateResources(create);
    }
}
