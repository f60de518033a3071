using JamsostekLedger.Budgets;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Premiums;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Registry;
using JamsostekLedger.Statements;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Answers <c>reconcile run</c>: what other offices say of a period beside what the ledger says, as both were recorded
/// at an instant. Nothing is kept of it, so the same instant has the same answer for ever.
/// </summary>
public static class ReconciliationQuery
{
    private const int MostRemembered = 24;

    /// <summary>Holds every statement of a period against the ledger.</summary>
    public static Task<Reconciled> RunAsync(
        Moment moment, FiscalPeriod period, CancellationToken cancellation = default) =>
        Remembered<Reconciled>.OfAsync(
            moment, $"{period}", () => TryAsync(moment, period, null, cancellation), MostRemembered, cancellation);

    /// <summary>How many breaks of the reconciliations that lie in a period nobody has said anything of.</summary>
    public static async Task<int> OpenBreaksAsync(
        Moment moment, FiscalPeriod period, CancellationToken cancellation = default)
    {
        // Also of a month for which nobody said anything: breaks of earlier months may have been left for it.
        var open = 0;
        foreach (var one in (FiscalPeriod[])
            [
                period,
                .. period.Month is null
                    ? Enumerable.Range(1, 12).Select(month => period with { Month = month })
                    : [],
            ])
            open += (await RunAsync(moment, one, cancellation)).Open;
        return open;
    }

    /// <summary>The same as if something more were said of rows: what would come of it.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="period">The period.</param>
    /// <param name="tried">What would be said, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Reconciled> TryAsync(
        Moment moment, FiscalPeriod period, RowsRuled? tried, CancellationToken cancellation = default)
    {
        var said = await SaidAsync(moment, period, cancellation);
        var book = said.Select(recorded => recorded.Fact).Concat(tried is null ? [] : [tried])
            .Aggregate(ReconciliationBook.Empty, (state, fact) => state.Evolve(fact));
        var latest = (await StatementQueries.ListAsync(moment, cancellation))
            .Select(one => one.Latest()).OfType<StatementRecorded>().ToList();
        var standing = latest.FindAll(statement => statement.Period == $"{period}");
        var found = new Reconciled(
            $"{period}", [.. standing.OrderBy(one => one.Source, StringComparer.Ordinal)],
            await PairAsync(moment, period, book, latest, [.. Pairing.All.Where(pairing =>
                standing.Exists(statement => statement.Source == pairing.Source))], cancellation))
        {
            Explained = LastOf<BreakExplained>(said, explained => explained.Break),
            Assigned = LastOf<BreakAssigned>(said, assigned => assigned.Break),
        };
        var brought = await BroughtForwardQuery.RunAsync(moment, period, latest, cancellation);
        // One that stands again among this period's own is seen there.
        var own = found.Pairings.SelectMany(paired => paired.Breaks).Select(one => one.Id).ToHashSet();
        return found with { BroughtForward = [.. brought.Where(one => !own.Contains(one.Break.Id))] };
    }

    /// <summary>
    /// Since when each break of a pairing stands: the day on which the first statement was recorded that shows it as
    /// the latest does, without one in between that did not. The ledger's rows may be younger.
    /// </summary>
    public static Task<IReadOnlyDictionary<string, LocalDate>> SinceAsync(
        Moment moment, FiscalPeriod period, Paired paired, CancellationToken cancellation = default) =>
        Remembered<IReadOnlyDictionary<string, LocalDate>>.OfAsync(
            moment, $"{period} {paired.Pairing}", () => FindSinceAsync(moment, period, paired, cancellation),
            MostRemembered, cancellation);

    private static async Task<IReadOnlyDictionary<string, LocalDate>> FindSinceAsync(
        Moment moment, FiscalPeriod period, Paired paired, CancellationToken cancellation)
    {
        var pairing = Pairing.All.Single(one => one.Name == paired.Pairing);
        var books = await StatementQueries.ListAsync(moment, cancellation);
        var latest = books.Select(one => one.Latest()).OfType<StatementRecorded>().ToList();
        var stands = latest.FindIndex(one => one.Source == pairing.Source && one.Period == $"{period}");
        if (stands < 0)
            return new Dictionary<string, LocalDate>();
        var since = paired.Breaks.ToDictionary(one => one.Id, _ => latest[stands].On);
        var open = since.Keys.ToHashSet();
        var said = (await SaidAsync(moment, period, cancellation)).Aggregate(
            ReconciliationBook.Empty, (state, recorded) => state.Evolve(recorded.Fact));
        foreach (var earlier in books.Single(book => book.Latest() == latest[stands]).Statements.Reverse().Skip(1))
        {
            latest[stands] = earlier;
            var then = await PairAsync(moment, period, said, latest, [pairing], cancellation);
            open.IntersectWith(then[0].Breaks.Select(one => one.Id));
            foreach (var id in open)
                since[id] = earlier.On;
        }

        return since;
    }

    private static async Task<IReadOnlyList<Paired>> PairAsync(
        Moment moment, FiscalPeriod period, ReconciliationBook book, List<StatementRecorded> latest,
        List<Pairing> pairings, CancellationToken cancellation)
    {
        var standing = latest.FindAll(statement => statement.Period == $"{period}");
        // Who is a member in another month is asked of the roster and of no other list.
        var asked = latest.FindAll(one => pairings.Exists(pairing => pairing.Source == one.Source)
            && (one.Period == $"{period}"
                || (one.Source != Pairing.Members.Source
                    && PeriodSides.IsNear(FiscalPeriod.Parse(one.Period), period))));
        var rows = await StatementQueries.RowsAsync(moment, asked, cancellation);
        var books = await BooksAsync(moment, pairings, period, cancellation);
        return
        [
            .. pairings.Select(pairing => Matching.Of(pairing, PeriodSides.Of(
                pairing, period, books,
                rows[standing.Find(statement => statement.Source == pairing.Source)!],
                [
                    .. asked.Where(one => one.Source == pairing.Source && one.Period != $"{period}")
                        .Select(one => (FiscalPeriod.Parse(one.Period), rows[one])),
                ]) with
            {
                Rulings = book.Rulings(pairing.Name),
            })),
        ];
    }

    private static ValueTask<List<Recorded>> SaidAsync(
        Moment moment, FiscalPeriod period, CancellationToken cancellation) => FactQueries.OfStreamAsync(
        moment, ReconciliationBook.StreamOf($"{period}"), cancellation).ToListAsync(cancellation);

    // Of what was said of a break the later word stands.
    private static Dictionary<string, Recorded> LastOf<TFact>(IEnumerable<Recorded> said, Func<TFact, string> of)
        where TFact : LedgerEvent => said.Where(recorded => recorded.Fact is TFact)
        .GroupBy(recorded => of((TFact)recorded.Fact)).ToDictionary(about => about.Key, about => about.Last());

    private static async Task<LedgerBooks> BooksAsync(
        Moment moment, List<Pairing> pairings, FiscalPeriod period, CancellationToken cancellation)
    {
        var books = new LedgerBooks(DocumentRows.NameOf);
        if (pairings.Exists(one => one == Pairing.Payments || one == Pairing.Receipts || one == Pairing.Transfers))
            books = books with
            {
                Payments = await ViewQueries.ListAsync<RecordedPayment>(moment, cancellation),
                Provisional = await ViewQueries.ListAsync<ProvisionalPayment>(moment, cancellation),
            };
        if (pairings.Contains(Pairing.Invoices))
            books = books with { Invoices = await ViewQueries.ListAsync<Invoice>(moment, cancellation) };
        if (pairings.Contains(Pairing.Claims))
        {
            var (from, to) = PeriodSides.Around(period);
            books = books with { Claims = await ClaimMovementsQuery.RunAsync(moment, from, to, cancellation) };
        }

        return pairings.Contains(Pairing.Members)
            ? books with
            {
                Members = await ViewQueries.ListAsync<RosterMember>(moment, cancellation),
                Died = await DiedAsync(moment, period, cancellation),
            }
            : books;
    }

    private static async Task<Dictionary<PersonId, LocalDate>> DiedAsync(
        Moment moment, FiscalPeriod period, CancellationToken cancellation) =>
        (await ClaimMovementsQuery.RunAsync(moment, new(2000, 1, 1), period.To, cancellation))
            .Where(movement => movement is { Stands: true, Benefit: Benefit.Jkm, Worker: not null })
            .GroupBy(movement => movement.Worker!.Value)
            .ToDictionary(of => of.Key, of => of.Min(movement => movement.EventDate));
}
