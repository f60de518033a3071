using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Log;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Store.Recording;

/// <summary>Records several commands with one append: all of them or none.</summary>
/// <param name="log">Where facts go.</param>
/// <param name="vault">Who the people are.</param>
public sealed class BatchRecorder(IEventLog log, PersonVault vault)
{
    private readonly PremiumSettlement _settlement = new(vault);

    /// <summary>
    /// Records the commands in their order, each decided on what those before it leave. Where one is refused nothing
    /// is recorded, and its outcome is the only one.
    /// </summary>
    /// <param name="region">Region code.</param>
    /// <param name="commands">What is asked.</param>
    /// <param name="headers">Who asks, and from where.</param>
    /// <param name="expectedVersion">Version that the stream of the first must have, or null where any will
    /// do.</param>
    /// <param name="also">Statements that must go in where something is recorded.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; sending again is safe.</exception>
    public async Task<IReadOnlyList<Outcome>> RecordAsync(
        string region, IReadOnlyList<ICommand> commands, Headers headers, long? expectedVersion = null,
        Func<IReadOnlyList<Outcome>, IEnumerable<NpgsqlBatchCommand>>? also = null,
        CancellationToken cancellation = default)
    {
        try
        {
            return await Retry.OnRollbackAsync(
                () => OnceAsync(region, commands, headers, expectedVersion, also, cancellation), cancellation);
        }
        catch (NpgsqlException fault) when (fault is not PostgresException)
        {
            throw new LedgerUnavailableException(
                "Sambungan ke basis data terputus; semuanya tercatat atau tidak satu pun. "
                + "Kirim lagi: yang sudah tercatat tidak akan tercatat dua kali.", fault);
        }
    }

    private async Task<IReadOnlyList<Outcome>> OnceAsync(
        string region, IReadOnlyList<ICommand> commands, Headers headers, long? expectedVersion,
        Func<IReadOnlyList<Outcome>, IEnumerable<NpgsqlBatchCommand>>? also, CancellationToken cancellation)
    {
        var ids = commands.Select(command => FactId.Of(region, command.Fact.Key)).ToArray();
        await using var append = await log.BeginAsync(
            region, [.. commands.Select(command => command.Stream).Distinct()], ids, cancellation);
        var outcomes = new List<Outcome>(commands.Count);
        var scope = new SettlementScope();
        for (var at = 0; at < commands.Count; at++)
        {
            var outcome = Recorder.Decide(
                append, commands[at], headers, ids[at], at == 0 ? expectedVersion : null);
            if (outcome.Status == OutcomeStatus.Refused)
            {
                await append.RollBackAsync(cancellation);
                return [outcome];
            }

            outcomes.Add(outcome);
            if (outcome.Status == OutcomeStatus.Recorded)
                scope.Add(commands[at].Fact);
        }

        await _settlement.SettleAsync(append, region, headers, scope, cancellation);
        // Facts that stand already add nothing: an append of nothing leaves no block.
        await append.CommitAsync(also?.Invoke(outcomes) ?? [], cancellation);
        return outcomes;
    }
}
