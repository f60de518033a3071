using JamsostekLedger.Host.Work;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using JamsostekLedger.Store.Recording;
using NodaTime;
using Wolverine;
using Wolverine.Runtime;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>A server without pages: Wolverine as a server has it, with the work of a test.</summary>
internal sealed class TestNode : IAsyncDisposable
{
    private readonly IHost _host;

    private TestNode(IHost host) => _host = host;

    public IWolverineRuntime Runtime => _host.Services.GetRequiredService<IWolverineRuntime>();

    public static Task<TestNode> StartAsync(
        OpenLedger ledger, TestWorker worker, RetryPolicy retries, int atOnce = 4) =>
        StartAsync(ledger, retries, attempts => [new TestWork(attempts, worker, atOnce)]);

    public static async Task<TestNode> StartAsync(
        OpenLedger ledger, RetryPolicy retries, Func<Attempts, IReadOnlyList<IWork>> work)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.AddWork(ledger, new()
        {
            Retries = retries, CheckIn = Duration.FromSeconds(1), Patience = Duration.FromSeconds(1),
        }, work);
        var host = builder.Build();
        await host.StartAsync();
        return new(host);
    }

    /// <summary>Records on its bus.</summary>
    public async Task<IReadOnlyList<Outcome>> RecordAsync(
        RecordOnLedger asked, CancellationToken cancellation = default) =>
        await _host.MessageBus().RecordAsync(asked, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
