using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Log;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Recording;

/// <summary>A file on its way into an append, batch after batch.</summary>
internal sealed class RecordedFile(
    ImportRequest request, RegionAppend append, RowBook book, VaultSession vault, ImportTally tally)
{
    private const int BatchSize = 4_000;

    private readonly string _region = request.Region.Code;

    /// <summary>What the recorded rows touch of premium money.</summary>
    public SettlementScope Scope { get; } = new();

    /// <summary>
    /// Records the rows that point at others (an STS at its SP2D), or those that do not. The first wait for a second
    /// pass, so that a file may hold both in any order. Reading, and what of the vault's work needs no database, runs
    /// ahead on a thread of its own.
    /// </summary>
    public async Task PassAsync(bool dependent, CancellationToken cancellation)
    {
        await foreach (var batch in ReadAhead.Batches(
            request.Rows, BatchSize, read => ReadBatch.Of(read, dependent, vault), cancellation))
        {
            if (!dependent)
                foreach (var row in batch.Read)
                    tally.Read(row);
            if (!batch.Corrects)
                await DecideAsync(batch.Rows, batch.Visit, corrects: false, cancellation);
            else
                foreach (var some in Apart(batch.Rows))
                    await DecideAsync(some, prepared: null, corrects: true, cancellation);
        }
    }

    // A row that corrects a person changes what the rows after it find, so no person is named twice at once then.
    private static List<List<ReadRow>> Apart(List<ReadRow> rows)
    {
        var parts = new List<List<ReadRow>> { new() };
        var named = new HashSet<string>();
        foreach (var row in rows)
        {
            if (row.Row!.Persons.Any(person => named.Contains(person.LookUp)))
            {
                parts.Add([]);
                named.Clear();
            }

            parts[^1].Add(row);
            named.UnionWith(row.Row.Persons.Select(person => person.LookUp));
        }

        return parts;
    }

    private async Task DecideAsync(
        List<ReadRow> rows, VaultVisit? prepared, bool corrects, CancellationToken cancellation)
    {
        var visit = await vault.VisitAsync(
            append.Connection, rows.SelectMany(row => row.Row!.Persons), prepared, open: corrects, cancellation);
        Guid[] referred = [.. rows.Where(row => row.Row!.RefersTo is not null)
            .Select(row => FactId.Of(_region, row.Row!.RefersTo!)).Distinct()];
        if (referred.Length > 0)
            await append.LoadAsync([], referred, cancellation);

        var seen = await book.SeenAsync(
            append.Connection, request.Region, [.. rows.Select(row => row.Row!)],
            key => append.Earlier(FactId.Of(_region, key))?.Stream, visit.Number, visit.Known, cancellation);
        var asked = new List<(ReadRow Row, ICommand Command, Guid Id)>(rows.Count);
        foreach (var row in rows)
        {
            if (tally.Command(row, row.Row!.Command(seen)) is { } command)
                asked.Add((row, command, FactId.Of(_region, command.Fact.Key)));
        }

        await append.LoadAsync(
            [.. asked.Select(ask => ask.Command.Stream).Distinct()], [.. asked.Select(ask => ask.Id).Distinct()],
            cancellation);
        foreach (var (row, command, id) in asked)
        {
            var decision = visit.Weigh(row.Row!, append.Decide(command, id));
            tally.Decided(row, decision);
            if (decision.Fact is not { } fact)
                continue;

            append.Add(command.Stream, fact, new(request.Actor, request.File, request.Sha256, row.Line));
            Scope.Add(fact);
            visit.Keep(row.Row!);
        }

        visit.BeginSealing();
        await append.FlushAsync(cancellation);
        await visit.WriteAsync(append.Connection, cancellation);
    }
}
