using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Log;
using JamsostekLedger.Store.Vault;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// Records files: one append over many streams, whole or not at all, in batches so that memory does not grow with
/// the file.
/// </summary>
/// <param name="database">The ledger.</param>
/// <param name="vault">Where the people of the rows go.</param>
/// <param name="clock">Says when.</param>
public sealed class FileRecorder(LedgerDatabase database, PersonVault vault, IClock clock)
{
    private const int BatchSize = 4_000;

    /// <summary>Records a file, or says row by row why not.</summary>
    /// <exception cref="LedgerUnavailableException">
    /// The database is away or busy, and nothing was recorded; or the line broke, and importing again tells.
    /// </exception>
    public async Task<ImportReport> RecordAsync(
        ImportRequest request, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            return await Retry.OnRollbackAsync(() => OnceAsync(request, progress, cancellation), cancellation);
        }
        catch (NpgsqlException fault) when (fault is not PostgresException)
        {
            // Nobody knows what became of the commit, and the file itself is the way to ask.
            throw new LedgerUnavailableException(
                "Sambungan ke basis data terputus; berkas tercatat seluruhnya atau tidak sama sekali. "
                + "Impor lagi: yang sudah tercatat tidak akan tercatat dua kali.", fault);
        }
    }

    private async Task<ImportReport> OnceAsync(
        ImportRequest request, IProgress<long>? progress, CancellationToken cancellation)
    {
        var tally = new ImportTally(progress);
        await vault.PrepareAsync(database, cancellation);
        await using var append = await RegionAppend.BeginAsync(
            database, request.Region.Code, clock, [], [], cancellation);
        var book = await RowBook.OpenAsync(append.Connection, request.Region.Code, cancellation);

        await PassAsync(request, append, book, tally, dependent: false, cancellation);
        if (tally.SawDependents)
            await PassAsync(request, append, book, tally, dependent: true, cancellation);

        var refused = tally.FileRefused || (tally.Refused > 0 && !request.Partial);
        if (request.DryRun || refused)
            await append.RollBackAsync(cancellation);
        else
            await append.CommitAsync([], cancellation);
        return tally.Report(request, nothingRecorded: refused);
    }

    // Rows that point at others (an STS at its SP2D) wait for a second pass, so that a file may hold both in any
    // order. Reading runs ahead of the database on a thread of its own.
    private async Task PassAsync(
        ImportRequest request, RegionAppend append, RowBook book, ImportTally tally,
        bool dependent, CancellationToken cancellation)
    {
        await foreach (var batch in ReadAhead.Batches(request.Rows, BatchSize, cancellation))
        {
            var rows = new List<ReadRow>(batch.Count);
            foreach (var row in batch)
            {
                if (!dependent)
                    tally.Read(row);
                if (row.Row is not null && row.Row.RefersTo is not null == dependent)
                    rows.Add(row);
            }

            foreach (var some in Apart(rows))
                await DecideAsync(request, append, book, tally, some, cancellation);
        }
    }

    // A row that corrects a person changes what the rows after it find, so no person is named twice at once then.
    private static List<List<ReadRow>> Apart(List<ReadRow> rows)
    {
        if (rows.TrueForAll(row => row.Row!.Correction is null))
            return [rows];

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
        ImportRequest request, RegionAppend append, RowBook book, ImportTally tally,
        List<ReadRow> rows, CancellationToken cancellation)
    {
        var region = request.Region.Code;
        var visit = await vault.VisitAsync(
            append.Connection, region, rows.SelectMany(row => row.Row!.Persons), cancellation,
            open: rows.Exists(row => row.Row!.Correction is not null));
        Guid[] referred = [.. rows.Where(row => row.Row!.RefersTo is not null)
            .Select(row => FactId.Of(region, row.Row!.RefersTo!)).Distinct()];
        if (referred.Length > 0)
            await append.LoadAsync([], referred, cancellation);

        var seen = book.Seen(
            request.Region, key => append.Earlier(FactId.Of(region, key))?.Stream, visit.Number, visit.Known);
        var asked = new List<(ReadRow Row, ICommand Command, Guid Id)>(rows.Count);
        foreach (var row in rows)
        {
            if (tally.Command(row, row.Row!.Command(seen)) is { } command)
                asked.Add((row, command, FactId.Of(region, command.Fact.Key)));
        }

        await append.LoadAsync(
            [.. asked.Select(ask => ask.Command.Stream).Distinct()], [.. asked.Select(ask => ask.Id).Distinct()],
            cancellation);
        foreach (var (row, command, id) in asked)
        {
            var decision = visit.Weigh(
                row.Row!, Decision.Of(command, append.Earlier(id)?.Fact, append.Stream(command.Stream).State));
            tally.Decided(row, decision);
            if (decision.Fact is not { } fact)
                continue;

            append.Add(command.Stream, fact, new(request.Actor, request.File, request.Sha256, row.Line));
            visit.Keep(row.Row!);
        }

        visit.BeginSealing();
        await append.FlushAsync(cancellation);
        await visit.WriteAsync(append.Connection, cancellation);
    }
}
