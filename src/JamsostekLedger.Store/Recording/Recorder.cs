using JamsostekLedger.Approvals;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Maps;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// The one way into the ledger, for a command, a row and a file: loads, decides under the region's lock, appends, tries
/// again what was rolled back, and looks up what became of a commit whose answer was lost. What is asked may be decided
/// more than once, which is why decisions are pure.
/// </summary>
/// <param name="store">Where facts go.</param>
/// <param name="vault">Where the people of rows go.</param>
public sealed class Recorder(LedgerStore store, PersonVault vault)
{
    private readonly PremiumSettlement _settlement = new(vault);

    /// <summary>Records a command, or says why not.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="headers">Who asks, and from where.</param>
    /// <param name="expectedVersion">Version that the stream must have, or null where any will do.</param>
    /// <param name="also">Statements that must go in with a recorded fact.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; sending again is safe.</exception>
    public async Task<Outcome> RecordAsync(
        string region, ICommand command, Headers headers, ExpectedVersion? expectedVersion = null,
        Func<Outcome, IEnumerable<NpgsqlBatchCommand>>? also = null, CancellationToken cancellation = default) =>
        (await RecordAllAsync(
            region, [command], headers, expectedVersion, also is null ? null : outcomes => also(outcomes[0]),
            cancellation))[0];

    /// <summary>
    /// Records commands in their order with one append, all of them or none, each decided on what those before it
    /// leave. Where one is refused its outcome is the only one.
    /// </summary>
    /// <param name="region">Region code.</param>
    /// <param name="commands">What is asked.</param>
    /// <param name="headers">Who asks, and from where.</param>
    /// <param name="expectedVersion">Version that the stream of the first must have, or null where any will
    /// do.</param>
    /// <param name="also">Statements that must go in where something is recorded.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; sending again is safe.</exception>
    public Task<IReadOnlyList<Outcome>> RecordAllAsync(
        string region, IReadOnlyList<ICommand> commands, Headers headers, ExpectedVersion? expectedVersion = null,
        Func<IReadOnlyList<Outcome>, IEnumerable<NpgsqlBatchCommand>>? also = null,
        CancellationToken cancellation = default) =>
        Retry.AppendAsync<IReadOnlyList<Outcome>>(store, region, Wanted.By(region, commands), async append =>
        {
            var (outcomes, held) = (new List<Outcome>(commands.Count), new List<HeldCommand>());
            var by = headers with
            {
                IsHeld = commands.Any(command => Deeds.Of(command, append.Stream(command.Stream).State) is not null),
            };
            foreach (var asked in commands)
            {
                var expected = outcomes.Count == 0 ? expectedVersion : null;
                var command = await SeenUnderLock.OfAsync(append, asked, store.Clock, cancellation);
                var outcome = Outcome.Of(append.Decide(command, by, expected));
                if (outcome is { Refusal: not null, IsHeld: false })
                    return Decided<IReadOnlyList<Outcome>>.Nothing([outcome]);
                outcomes.Add(outcome);
                if (outcome.IsHeld)
                    held.Add(HeldCommand.Of(append, asked));
            }

            if (held.Count > 0)
            {
                var request = await AskedOfOthers.AskAsync(append, held, headers, cancellation);
                return Decided<IReadOnlyList<Outcome>>.Record([request], also?.Invoke([request]));
            }

            await _settlement.SettleAsync(append, headers, cancellation);
            return Decided<IReadOnlyList<Outcome>>.Record(outcomes, also?.Invoke(outcomes));
        }, cancellation);

    /// <summary>Records one row as a file would hold it, for whoever has a form or a JSON object instead.</summary>
    /// <param name="region">The region.</param>
    /// <param name="row">The row.</param>
    /// <param name="headers">Who asks, and from where.</param>
    /// <param name="expectedVersion">Version that the stream must have, or null where any will do.</param>
    /// <param name="also">Statements that must go in with a recorded fact.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; sending again is safe.</exception>
    public async Task<Outcome> RecordAsync(
        Region region, FileRow row, Headers headers, ExpectedVersion? expectedVersion = null,
        Func<Outcome, IEnumerable<NpgsqlBatchCommand>>? also = null, CancellationToken cancellation = default)
    {
        return await Retry.AppendAsync<Outcome>(store, region.Code, Wanted.Nothing, async append =>
        {
            var (decided, visit) = await DecideAsync(append, region, new(row, headers, expectedVersion), cancellation);
            var outcome = decided.Outcome;
            if (outcome.IsHeld)
            {
                // Whom it names must stand in the vault before somebody can agree to it.
                visit.Keep(row);
                outcome = await AskedOfOthers.AskAsync(
                    append, [HeldCommand.Of(append, decided.Decided!.Command)], headers, cancellation);
                await visit.WriteAsync(append.Connection, cancellation);
                return Decided<Outcome>.Record(outcome, also?.Invoke(outcome));
            }

            if (outcome.Status != OutcomeStatus.Recorded)
                return Decided<Outcome>.Nothing(outcome);

            await visit.WriteAsync(append.Connection, cancellation);
            await _settlement.SettleAsync(append, headers, cancellation);
            return Decided<Outcome>.Record(outcome, also?.Invoke(outcome));
        }, cancellation, () => vault.PrepareAsync(store.Database, cancellation));
    }

    /// <summary>
    /// Says what a row would come to if it were recorded now, by the same decision. It holds no lock and keeps nothing,
    /// so a form may ask at every letter.
    /// </summary>
    /// <exception cref="NpgsqlException">The database is away.</exception>
    public async Task<TriedRow> PreviewAsync(Region region, FileRow row, CancellationToken cancellation)
    {
        await vault.PrepareAsync(store.Database, cancellation);
        await using var append = await store.PreviewAsync(region.Code, Wanted.Nothing, cancellation);
        var (decided, _) = await DecideAsync(append, region, new(row, new("preview")), cancellation);
        await append.RollBackAsync(cancellation);
        return decided.Tried;
    }

    /// <summary>
    /// Records a file, whole or not at all, or says row by row why not; in batches, so that memory does not grow with
    /// it.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; importing again is safe.</exception>
    public async Task<ImportReport> RecordAsync(
        ImportRequest request, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        return await Retry.AppendAsync<ImportReport>(store, request.Region.Code, Wanted.Nothing, async append =>
        {
            var tally = new ImportTally(progress);
            var book = await RowBook.OpenAsync(append, request.Region, cancellation);
            var visits = vault.Session(request.Region.Code);
            await visits.OpenAsync(append.Connection, cancellation);
            var headers = new Headers(request.Actor, request.File, visits.Mark(request.Sha256))
            {
                IsAccount = request.IsAccount, Roles = request.Roles,
            };
            var file = new RecordedFile(request, headers, append, book, visits, tally);
            await file.PassAsync(cancellation);

            var refused = tally.FileRefused || (tally.Refused > 0 && !request.Partial);
            var report = tally.Report(request, nothingRecorded: refused);
            if (request.DryRun || refused)
                return Decided<ImportReport>.Nothing(report);
            if (file.Held.Count > 0)
                report = report with
                {
                    Request = (await AskedOfOthers.AskAsync(append, file.Held, headers, cancellation)).Request,
                };

            await _settlement.SettleAsync(append, headers, cancellation);
            var also = request.Also(report);
            return Decided<ImportReport>.Record(report, request.Manner.IsPlain || report.Recorded == 0
                ? also
                : also.Append(FileReading.Insert(request.Region.Code, request.Kind, headers, request.Manner)));
        }, cancellation, () => vault.PrepareAsync(store.Database, cancellation), Retry.ManyWaits);
    }

    private async Task<(DecidedRow Decided, VaultVisit Visit)> DecideAsync(
        RegionAppend append, Region region, AskedRow asked, CancellationToken cancellation)
    {
        var book = await RowBook.OpenAsync(append, region, cancellation);
        var visit = await vault.VisitAsync(
            append.Connection, region.Code, asked.Row.Persons, cancellation,
            corrects: asked.Row.Correction is not null);
        return ((await DecideAsync(append, book, [asked], visit, insists: true, cancellation))[0], visit);
    }

    /// <summary>Decides on rows in their order, each on what those before it leave, and adds their facts.</summary>
    internal static async Task<IReadOnlyList<DecidedRow>> DecideAsync(
        RegionAppend append, RowBook book, IReadOnlyList<AskedRow> rows, VaultVisit visit, bool insists,
        CancellationToken cancellation)
    {
        var seen = await book.SeenAsync([.. rows.Select(row => row.Row)], visit, insists, cancellation);
        RowCommand?[] asked = [.. rows.Select(row => row.Row.Revises ? null : row.Row.Command(seen))];
        ICommand[] commands = [.. asked.Select(ask => ask?.Command).OfType<ICommand>()];
        await append.LoadAsync(Wanted.By(append.Region, commands), cancellation);
        await book.Documents.LoadAsync([.. commands.Select(command => command.Fact.Key)], cancellation);
        await book.Invoices.LoadAsync(commands.Select(command => command.Fact), cancellation);
        var decided = new List<DecidedRow>(rows.Count);
        foreach (var (row, ask) in rows.Zip(asked))
            decided.Add(await DecideAsync(append, book, row, ask, seen, visit, cancellation));
        return decided;
    }

    // What a row asks of a document that stands already is asked when its turn comes: rows before it may have changed
    // the document.
    private static async ValueTask<DecidedRow> DecideAsync(
        RegionAppend append, RowBook book, AskedRow row, RowCommand? asked, Seen seen, VaultVisit visit,
        CancellationToken cancellation)
    {
        var documents = book.Documents;
        asked ??= row.Row.Command(seen);
        if (asked.Command is { } same && append.Earlier(FactId.Of(append.Region, same.Fact.Key)) is { } bearer
            && !bearer.Fact.Says(same.Fact) && IsAnother(row.Row, documents.Find(same.Fact.Key))
            && row.Row.Besides(bearer.Fact)?.Command(seen) is { } other)
        {
            asked = other;
            if (other.Command is { } apart)
            {
                await append.LoadAsync(Wanted.By(append.Region, apart), cancellation);
                await documents.LoadAsync([apart.Fact.Key], cancellation);
            }
        }

        if (asked.Command is { } first and not RepeatDocument)
        {
            var key = first.Fact.Key;
            if (append.Earlier(FactId.Of(append.Region, key)) is { } earlier)
            {
                if (!earlier.Fact.Says(first.Fact) || documents.IsRevised(key, earlier))
                    asked = DocumentRows.Grow(documents.Find(key)!, first, seen);
            }
            else if (append.Stream(first.Stream).Fold.Facts.BearerOf(key) is { } recorded)
            {
                await append.LoadAsync(Wanted.Keys(append.Region, [recorded]), cancellation);
                await documents.LoadAsync([recorded], cancellation);
                asked = DocumentRows.Grow(documents.Find(recorded)!, first, seen);
            }
        }

        if (asked.Command is not { } command)
            return new(asked, null, seen);

        if (command.Other is { } further && !append.Has(further))
            await append.LoadAsync([further], [], cancellation);
        var alike = await book.Spelled.WarningAsync(command.Fact, cancellation);
        var decided = append.Decide(
            command, row.Headers, row.ExpectedVersion, decision => Spelled(visit.Weigh(row.Row, decision)));
        if (decided.Decision.Fact is not null)
            visit.Keep(row.Row);
        book.Recorded(decided.Decision.Fact);
        return new(asked, decided with
        {
            Decision = decided.Decision.Warned(
                [.. asked.Warnings, .. await book.Invoices.WarningsAsync(decided.Decision, cancellation)]),
        }, seen);

        // What a document said once, or says since it was put right, is no other document.
        static bool IsAnother(FileRow asked, StandingDocument? known) =>
            known?.Versions.All(version => asked.Besides(version) is not null) == true;

        Decision Spelled(Decision decision) => decision.Fact is null || alike is null ? decision
            : row.IsStrict ? Decision.Refuse(alike.Rule, alike.Message)
            : decision.Warned(alike);
    }
}
