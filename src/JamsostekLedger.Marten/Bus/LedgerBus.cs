using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Wolverine;

namespace JamsostekLedger.Marten.Bus;

/// <summary>
/// Commands of the ledger on Wolverine's bus, within one process: <see cref="RecordOnLedger"/> comes to the same
/// decisions as by every other way in.
/// </summary>
public sealed class LedgerBus : IAsyncDisposable
{
    private readonly IHost _host;

    private LedgerBus(IHost host) => _host = host;

    /// <summary>A bus to invoke <see cref="RecordOnLedger"/> on; one for each unit of work.</summary>
    public IMessageBus Bus => _host.MessageBus();

    /// <summary>Starts the bus of a ledger.</summary>
    /// <param name="recorder">Records the commands; its ledger must stay open for longer.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<LedgerBus> StartAsync(Recorder recorder, CancellationToken cancellation = default)
    {
        // What fails is thrown to whoever asked. Wolverine's own line about it would quote the command.
        var host = WolverineHost.Build(NullLoggerFactory.Instance, options =>
        {
            options.Durability.Mode = DurabilityMode.MediatorOnly;
            options.AddMessageHandler(new CommandRecording(recorder));
        });
        await host.StartAsync(cancellation);
        return new(host);
    }

    /// <summary>Records a command, or says why not.</summary>
    /// <param name="command">What is asked, by whom.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; nothing was recorded.</exception>
    public Task<Outcome> RecordAsync(RecordOnLedger command, CancellationToken cancellation = default) =>
        Bus.InvokeAsync<Outcome>(command, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
