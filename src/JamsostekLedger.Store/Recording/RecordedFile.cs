using JamsostekLedger.Approvals;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Recording;

/// <summary>A file on its way into an append, batch after batch.</summary>
internal sealed class RecordedFile(
    ImportRequest request, Headers headers, RegionAppend append, RowBook book, VaultSession vault,
    ImportTally tally)
{
    private const int BatchSize = 4_000;

    private readonly List<HeldCommand> _held = [];

    /// <summary>What of it another person has to agree to first.</summary>
    public IReadOnlyList<HeldCommand> Held => _held;

    /// <summary>Records its rows, those that point at others of the same file after all the rest.</summary>
    public async Task PassAsync(CancellationToken cancellation)
    {
        await PassAsync(dependent: false, cancellation);
        if (tally.SawDependents)
            await PassAsync(dependent: true, cancellation);
    }

    // Rows that point at others (an STS at its SP2D) wait for a second pass, so that a file may hold both in any order.
    // Reading, and what of the vault's work needs no database, runs ahead on a thread of its own.
    private async Task PassAsync(bool dependent, CancellationToken cancellation)
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
            append.Connection, rows.SelectMany(row => row.Row!.Persons), prepared, corrects, cancellation);
        var asked = rows.ConvertAll(row => new AskedRow(
            row.Row!, headers with { Line = row.Line }, IsStrict: request.IsStrict));
        foreach (var (row, decided) in rows.Zip(await Recorder.DecideAsync(
            append, book, asked, visit, insists: false, cancellation)))
        {
            if (!decided.Outcome.IsHeld || _held.Count >= Deeds.MostRows)
            {
                tally.Decided(row, decided);
                continue;
            }

            // Whom it names must stand in the vault before somebody can agree to it.
            visit.Keep(row.Row!);
            _held.Add(HeldCommand.Of(append, decided.Decided!.Command));
            tally.Held();
        }

        visit.BeginSealing();
        await append.FlushAsync(cancellation);
        await visit.WriteAsync(append.Connection, cancellation);
    }
}
