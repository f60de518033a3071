using System.Collections.Concurrent;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store;

/// <summary>
/// Whether a ledger is in order: its keys are at hand, what it records can be signed, and what was signed stands in its
/// database. Where it is not, reading goes on and recording waits.
/// </summary>
/// <param name="database">The ledger.</param>
/// <param name="checkpoints">What was signed of it.</param>
/// <param name="vault">Its vault.</param>
public sealed class Hindrances(LedgerDatabase database, Checkpoints checkpoints, PersonVault vault)
{
    // Of each region that was found in order, the height that was signed last.
    private readonly ConcurrentDictionary<string, long> _inOrder = new();
    private volatile IReadOnlyList<Hindrance>? _ofAll;
    private volatile IReadOnlyList<Hindrance> _ofRegions = [];

    /// <summary>What hinders all regions, as the last look found it.</summary>
    internal IReadOnlyList<Hindrance> OfAll => _ofAll ?? [];

    /// <summary>What the last look found.</summary>
    public IReadOnlyList<Hindrance> Now => [.. OfAll, .. _ofRegions];

    /// <summary>Looks at everything.</summary>
    /// <exception cref="NpgsqlException">The database is away.</exception>
    public async Task<IReadOnlyList<Hindrance>> LookAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        _ofAll = await OfAllAsync(connection, cancellation);
        // Without the key nothing can be said of what it signed.
        if (OfAll.Count == 0)
            _ofRegions = await OfRegionsAsync(connection, cancellation);
        return Now;
    }

    /// <summary>Refuses to record where something hinders it.</summary>
    /// <exception cref="LedgerUnavailableException">Something does; the message says what.</exception>
    internal async Task RefuseAsync(RegionAppend append, CancellationToken cancellation)
    {
        // What is wrong may have been put right since.
        if (_ofAll is not { Count: 0 })
            _ofAll = await OfAllAsync(append.Connection, cancellation);
        if (_ofAll is [var first, ..])
            throw new LedgerUnavailableException(first);

        if (_inOrder.TryGetValue(append.Region, out var signed) && signed <= append.Height)
            return;
        if (await OfRegionAsync(append.Connection, append.Region, cancellation) is { } hindrance)
            throw new LedgerUnavailableException(hindrance);
    }

    private async Task<IReadOnlyList<Hindrance>> OfAllAsync(
        NpgsqlConnection connection, CancellationToken cancellation)
    {
        var found = new List<Hindrance>();
        try
        {
            await vault.RequireAsync(connection, cancellation);
        }
        catch (MasterKeyException missing)
        {
            found.Add(new Hindrance("master-key-missing", missing.Message,
                "The master key that the vault was closed with is not at hand: put its file back."));
        }

        try
        {
            checkpoints.Require();
        }
        catch (LedgerUnavailableException fault) when (fault.Hindrance is { } hindrance)
        {
            found.Add(hindrance);
        }

        return found;
    }

    private async Task<IReadOnlyList<Hindrance>> OfRegionsAsync(
        NpgsqlConnection connection, CancellationToken cancellation)
    {
        // In this order: what is recorded and signed meanwhile must not look like a tail that is missing.
        var signed = checkpoints.LatestHeights();
        var heads = await checkpoints.HeightsAsync(cancellation);
        var found = new List<Hindrance>();
        foreach (var (region, height) in signed.OrderBy(region => region.Key, StringComparer.Ordinal))
        {
            var isInOrder = _inOrder.TryGetValue(region, out var before) && before == height
                && height <= heads.GetValueOrDefault(region);
            if (!isInOrder && await OfRegionAsync(connection, region, cancellation) is { } hindrance)
                found.Add(hindrance);
        }

        return found;
    }

    private async Task<Hindrance?> OfRegionAsync(
        NpgsqlConnection connection, string region, CancellationToken cancellation)
    {
        var last = await checkpoints.LastAsync(connection, region, cancellation);
        if (last.Hindrance is null)
            _inOrder[region] = last.Checkpoint?.Height ?? 0;
        else
            _inOrder.TryRemove(region, out _);
        return last.Hindrance;
    }
}
