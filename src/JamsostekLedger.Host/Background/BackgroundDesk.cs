using JamsostekLedger.Host.Importing;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Background;

/// <summary>Where people see what waits and what was given up, and say what becomes of that.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="engine">The engine.</param>
public sealed class BackgroundDesk(OpenLedger ledger, IBackgroundWork engine)
{
    private readonly ImportDesk _imports = new(ledger, engine);

    /// <summary>What waits and what was given up.</summary>
    /// <param name="region">Only of this region; null for all, and what is for all regions.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<BackgroundReport> LookAsync(string? region, CancellationToken cancellation) => new(
        engine.Engine,
        [.. (await engine.WaitingAsync(region, cancellation)).Select(WaitingPiece.Of)],
        [.. (await engine.DeadLettersAsync(region, cancellation)).Select(GivenUpPiece.Of)]);

    /// <summary>Has a dead letter tried again; false where there is none of this id.</summary>
    public Task<bool> ReplayAsync(string id, CancellationToken cancellation) => engine.ReplayAsync(id, cancellation);

    /// <summary>Gives a dead letter up for good; false where there is none of this id.</summary>
    public async Task<bool> DiscardAsync(string id, CancellationToken cancellation)
    {
        if ((await engine.DeadLettersAsync(null, cancellation)).FirstOrDefault(one => one.Id == id) is not { } letter)
            return false;

        // First what it leaves behind: a letter that is left over can be discarded once more.
        await _imports.DiscardedAsync(letter.Work, cancellation);
        return await engine.DiscardAsync(id, cancellation);
    }
}
