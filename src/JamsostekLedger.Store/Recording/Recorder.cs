using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Log;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// Records single commands: the one place that loads, decides, appends and retries. A command may be decided more
/// than once, which is why decisions are pure.
/// </summary>
/// <param name="log">Where facts go.</param>
/// <param name="vault">Who the people are.</param>
public sealed class Recorder(IEventLog log, PersonVault vault)
{
    private readonly PremiumSettlement _settlement = new(vault);

    /// <summary>Records a command, or says why not.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="headers">Who asks, and from where.</param>
    /// <param name="expectedVersion">Version that the stream must have, or null where any will do.</param>
    /// <param name="also">Statements that must go in with a recorded fact.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; nothing was recorded.</exception>
    public async Task<Outcome> RecordAsync(
        string region, ICommand command, Headers headers, long? expectedVersion = null,
        Func<Outcome, IEnumerable<NpgsqlBatchCommand>>? also = null, CancellationToken cancellation = default)
    {
        var mayStand = false;
        try
        {
            return await Retry.OnRollbackAsync(AttemptAsync, cancellation);
        }
        catch (NpgsqlException fault) when (fault is not PostgresException)
        {
            return await LookUpAsync(region, command, fault, cancellation);
        }

        // A server that is told to end a connection may do so after the commit and before its answer: what the next
        // attempt then finds is this command's own fact.
        async Task<Outcome> AttemptAsync()
        {
            try
            {
                var outcome = await OnceAsync(region, command, headers, expectedVersion, also, cancellation);
                return mayStand && outcome.Status == OutcomeStatus.Already
                    ? outcome with { Status = OutcomeStatus.Recorded }
                    : outcome;
            }
            catch (PostgresException ended) when (ended.SqlState is "57P01" or "57P02")
            {
                mayStand = true;
                throw;
            }
        }
    }

    private async Task<Outcome> OnceAsync(
        string region, ICommand command, Headers headers, long? expectedVersion,
        Func<Outcome, IEnumerable<NpgsqlBatchCommand>>? also, CancellationToken cancellation)
    {
        var id = FactId.Of(region, command.Fact.Key);
        await using var append = await log.BeginAsync(region, [command.Stream], [id], cancellation);
        var outcome = Decide(append, command, headers, id, expectedVersion);
        if (outcome.Status != OutcomeStatus.Recorded)
        {
            await append.RollBackAsync(cancellation);
            return outcome;
        }

        var scope = new SettlementScope();
        scope.Add(command.Fact);
        await _settlement.SettleAsync(append, region, headers, scope, cancellation);
        await append.CommitAsync(also?.Invoke(outcome) ?? [], cancellation);
        return outcome;
    }

    internal static Outcome Decide(
        RegionAppend append, ICommand command, Headers headers, Guid id, long? expectedVersion,
        Func<Decision, Decision>? weigh = null)
    {
        var earlier = append.Earlier(id);
        var stream = append.Stream(command.Stream);
        if (earlier is null && expectedVersion is { } expected && expected != stream.Version)
            return new(OutcomeStatus.Refused, command.Stream, stream.Version, 0, new("version-conflict",
                $"Data sudah berubah sejak dibaca: versi sekarang {stream.Version}, bukan {expected}."), []);

        var decision = append.Decide(command, id);
        decision = weigh?.Invoke(decision) ?? decision;
        if (decision.Refusal is { } refusal)
            return new(OutcomeStatus.Refused, command.Stream, stream.Version, 0, refusal, []);

        if (decision.Fact is not { } fact)
            return new(OutcomeStatus.Already, earlier!.Stream, earlier.Version, earlier.Seq, null, []);

        var added = append.Add(command.Stream, fact, headers);
        return new(OutcomeStatus.Recorded, added.Stream, added.Version, added.Seq, null, decision.Warnings);
    }

    // The line broke and the server's last word is unknown. Under the region's lock it is settled: the fact is there
    // or it never will be.
    private async Task<Outcome> LookUpAsync(
        string region, ICommand command, NpgsqlException fault, CancellationToken cancellation)
    {
        const string unknown = "Sambungan ke basis data terputus; tidak ada yang tercatat. Coba lagi.";
        var id = FactId.Of(region, command.Fact.Key);
        try
        {
            await using var append = await log.BeginAsync(region, [], [id], cancellation);
            var earlier = append.Earlier(id);
            await append.RollBackAsync(cancellation);
            return earlier is not null && earlier.Fact.Says(command.Fact)
                ? new(OutcomeStatus.Recorded, earlier.Stream, earlier.Version, earlier.Seq, null, [])
                : throw new LedgerUnavailableException(unknown, fault);
        }
        catch (NpgsqlException again)
        {
            throw new LedgerUnavailableException(
                "Basis data tidak dapat dihubungi; belum diketahui apakah sudah tercatat. "
                + "Kirim lagi: yang sudah tercatat tidak akan tercatat dua kali.", again);
        }
    }
}
