using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Statements;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Maps;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Statements;

/// <summary>
/// Records statements of other offices: a file whole or not at all, its persons in the vault, its rows as facts. They
/// post nothing, so no figure of the ledger moves.
/// </summary>
/// <param name="store">Where facts go.</param>
/// <param name="vault">Where persons go.</param>
public sealed class StatementRecorder(LedgerStore store, PersonVault vault)
{
    private const int BatchSize = 4_000;

    /// <summary>Records a statement, or says row by row why not.</summary>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; sending again is safe.</exception>
    public Task<StatementReport> RecordAsync(
        StatementRequest request, IProgress<long>? progress = null, CancellationToken cancellation = default) =>
        Retry.AppendAsync<StatementReport>(store, request.File.Region.Code, Wanted.Nothing, async append =>
        {
            var (tally, file) = (new ImportTally(progress), request.File);
            var visits = vault.Session(file.Region.Code);
            await visits.OpenAsync(append.Connection, cancellation);
            var mark = visits.Mark(file.Sha256);
            var rows = await ReadAsync(request, append, visits, tally, cancellation);
            var refused = tally.FileRefused || tally.Refused > 0;
            var read = tally.Report(file, nothingRecorded: refused);
            if (refused)
                return Decided<StatementReport>.Nothing(StatementReport.Of(request, read, null));

            var statement = new StatementRecorded(
                request.Kind.Name, $"{request.Period}", 0, request.On, file.File,
                request.Kind.NamesPersons ? mark : Convert.ToHexStringLower(file.Sha256), rows.Count, Rupiah.Zero,
                file.Manner.IsPlain ? null : HashOf(file.Manner));
            var headers = new Headers(file.Actor, file.File, mark);
            var decided = await DecideAsync(append, new(statement, [.. rows]), headers, cancellation);
            var report = StatementReport.Of(request, read, decided.Decision.Fact as StatementRecorded);
            if (decided.Decision.Refusal is { } refusal)
                return Decided<StatementReport>.Nothing(report with
                {
                    Refused = read.Rows, Refusals = [new(0, null, refusal.Rule, refusal.Message)],
                });
            if (decided.Decision.Fact is null)
                return Decided<StatementReport>.Nothing(report with { Already = read.Rows });
            if (file.DryRun)
                return Decided<StatementReport>.Nothing(report);
            var also = request.Also(report);
            return Decided<StatementReport>.Record(report, file.Manner.IsPlain
                ? also
                : also.Append(FileReading.Insert(
                    file.Region.Code, request.Kind.Name, headers, file.Manner)));
        }, cancellation, () => vault.PrepareAsync(store.Database, cancellation), Retry.ManyWaits);

    private static async Task<DecidedCommand> DecideAsync(
        RegionAppend append, RecordStatement command, Headers headers, CancellationToken cancellation)
    {
        await append.LoadAsync(Wanted.By(append.Region, command), cancellation);
        if (append.Stream(command.Stream).State is StatementBook book && book.Latest() is { } latest)
            command = command with
            {
                Before = await StatementQueries.RowsAsync(append.Connection, append.Region, latest, cancellation),
            };
        return append.Decide(command, headers);
    }

    private static async Task<List<StatementRow>> ReadAsync(
        StatementRequest request, RegionAppend append, VaultSession visits, ImportTally tally,
        CancellationToken cancellation)
    {
        var rows = new List<StatementRow>();
        await foreach (var batch in ReadAhead.Batches(
            request.File.Rows, BatchSize, read => ReadBatch.Of(read, dependent: false, visits), cancellation))
        {
            foreach (var row in batch.Read)
                tally.Read(row);
            var visit = await visits.VisitAsync(
                append.Connection, batch.Rows.SelectMany(row => row.Row!.Persons), batch.Visit, corrects: false,
                cancellation);
            foreach (var row in batch.Rows)
            {
                var stated = (StatedRow)row.Row!;
                if (stated.Person is { } person && visit.IsOther(person))
                    tally.Read(row with { Row = null, Refusals = [Exchanged(row.Line)] });
                // What the vault holds of somebody stays as it is: another office's word corrects nobody.
                if (stated.Person is { } named && visit.Known(named) is null)
                    visit.Keep([named]);
                rows.Add(stated.With(visit.Number, request.Period.From));
            }

            visit.BeginSealing();
            await visit.WriteAsync(append.Connection, cancellation);
        }

        return rows;
    }

    private static FileRefusal Exchanged(int line) => new(line, "nik", "person-exchanged",
        "Di brankas, NIK ini menunjuk orang lain: isi brankas diubah di luar sistem ini. Jalankan audit verify dan "
        + "pulihkan brankas dari cadangan.");

    private static string HashOf(FileManner manner) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{manner.Map}\n{manner.Sheet}")))[..16];
}
