using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Log;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Store.Recording;

/// <summary>Records one row as a file would hold it, for whoever has a form or a JSON object instead.</summary>
/// <param name="log">Where facts go.</param>
/// <param name="vault">Where the people of the row go.</param>
public sealed class RowRecorder(IEventLog log, PersonVault vault)
{
    private readonly PremiumSettlement _settlement = new(vault);

    /// <summary>Records the row, or says why not.</summary>
    /// <param name="region">The region.</param>
    /// <param name="row">The row.</param>
    /// <param name="headers">Who asks, and from where.</param>
    /// <param name="expectedVersion">Version that the stream must have, or null where any will do.</param>
    /// <param name="also">Statements that must go in with a recorded fact.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; sending again is safe.</exception>
    public async Task<Outcome> RecordAsync(
        Region region, FileRow row, Headers headers, long? expectedVersion,
        Func<Outcome, IEnumerable<NpgsqlBatchCommand>> also, CancellationToken cancellation)
    {
        try
        {
            return await Retry.OnRollbackAsync(
                () => OnceAsync(region, row, headers, expectedVersion, also, cancellation), cancellation);
        }
        catch (NpgsqlException fault) when (fault is not PostgresException)
        {
            throw new LedgerUnavailableException(
                "Sambungan ke basis data terputus; belum diketahui apakah sudah tercatat. "
                + "Kirim lagi: yang sudah tercatat tidak akan tercatat dua kali.", fault);
        }
    }

    private async Task<Outcome> OnceAsync(
        Region region, FileRow row, Headers headers, long? expectedVersion,
        Func<Outcome, IEnumerable<NpgsqlBatchCommand>> also, CancellationToken cancellation)
    {
        await vault.PrepareAsync(log.Database, cancellation);
        Guid[] referred = row.RefersTo is { } key ? [FactId.Of(region.Code, key)] : [];
        await using var append = await log.BeginAsync(region.Code, [], referred, cancellation);
        var book = await RowBook.OpenAsync(append.Connection, region.Code, cancellation);
        var visit = await vault.VisitAsync(append.Connection, region.Code, row.Persons, cancellation,
            open: row.Correction is not null);
        var asked = row.Command(await book.SeenAsync(
            append.Connection, region, [row], other => append.Earlier(FactId.Of(region.Code, other))?.Stream,
            visit.Number, visit.Known, cancellation));
        if (asked.Command is not { } command)
        {
            await append.RollBackAsync(cancellation);
            var refusal = asked.PassedOver ?? new(asked.Refusal!.Rule, asked.Refusal.Message);
            return new(OutcomeStatus.Refused, "", 0, 0, refusal, []);
        }

        var id = FactId.Of(region.Code, command.Fact.Key);
        await append.LoadAsync([command.Stream], [id], cancellation);
        var outcome = Recorder.Decide(append, command, headers, id, expectedVersion,
            decision => visit.Weigh(row, decision));
        if (outcome.Status != OutcomeStatus.Recorded)
        {
            await append.RollBackAsync(cancellation);
            return outcome;
        }

        visit.Keep(row);
        await visit.WriteAsync(append.Connection, cancellation);
        var scope = new SettlementScope();
        scope.Add(command.Fact);
        await _settlement.SettleAsync(append, region.Code, headers, scope, cancellation);
        await append.CommitAsync(also(outcome), cancellation);
        return outcome;
    }
}
