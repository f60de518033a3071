using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Log;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// Says what a row would come to if it were recorded now, by the same rules as <see cref="RowRecorder"/>. It holds no
/// lock, so a form may ask at every letter; what is recorded meanwhile is for the recorder to find.
/// </summary>
/// <param name="log">The ledger.</param>
/// <param name="vault">Who the people of the row are; nobody is kept.</param>
public sealed class RowTrial(IEventLog log, PersonVault vault)
{
    /// <summary>Tries the row.</summary>
    /// <exception cref="NpgsqlException">The database is away.</exception>
    public async Task<TriedRow> RunAsync(Region region, FileRow row, CancellationToken cancellation)
    {
        await vault.PrepareAsync(log.Database, cancellation);
        await using var connection = await log.Database.Source.OpenConnectionAsync(cancellation);
        var book = await RowBook.OpenAsync(connection, region.Code, cancellation);
        var visit = await vault.VisitAsync(connection, region.Code, row.Persons, cancellation);
        var seen = await book.SeenAsync(
            connection, region, [row], _ => null, visit.Number, visit.Known, cancellation);
        var asked = row.Command(seen);
        if (asked.Command is not { } command)
            return new(null, asked.PassedOver ?? new(asked.Refusal!.Rule, asked.Refusal.Message), [], seen);

        var earlier = await EarlierAsync(connection, region.Code, command, cancellation);
        var stream = await log.StateAsync(region.Code, command.Stream, cancellation);
        var decision = visit.Weigh(row, Decision.Of(command, earlier, stream.State));
        return new(command, decision.Refusal, decision.Warnings, seen);
    }

    private static async Task<LedgerEvent?> EarlierAsync(
        NpgsqlConnection connection, string region, ICommand command, CancellationToken cancellation)
    {
        var id = FactId.Of(region, command.Fact.Key);
        var numbers = await FactQueries.NumbersAsync(connection, region, [id], long.MaxValue, cancellation);
        if (!numbers.TryGetValue(id, out var seq))
            return null;
        await foreach (var recorded in FactQueries.OfRegionAsync(connection, region, seq, seq, cancellation))
            return recorded.Fact;
        return null;
    }
}
