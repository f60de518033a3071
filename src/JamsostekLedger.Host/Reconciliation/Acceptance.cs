using JamsostekLedger.Budgets;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;
using NodaTime.Text;

namespace JamsostekLedger.Host.Reconciliation;

/// <summary>
/// What another office has and the ledger lacks, about to be recorded as the ordinary command: what that office says
/// stands, the rest is proposed and said by whoever accepts it.
/// </summary>
/// <param name="Pairing">Name of the pairing.</param>
/// <param name="Break">The break.</param>
/// <param name="Row">What the other office says.</param>
/// <param name="Kind">The kind of file that it is a row of.</param>
/// <param name="Columns">All that is known: what the office says, what was given, what is proposed.</param>
public sealed record Acceptance(
    string Pairing, Break Break, AcceptedRow Row, FileKind Kind, IReadOnlyDictionary<string, string> Columns)
{
    private const int DayDue = 15;

    /// <summary>Columns that are asked or may be filled in, those that must be first.</summary>
    public IEnumerable<Column> Asked => Kind.Columns.Where(column => !Row.Columns.ContainsKey(column.Name))
        .OrderByDescending(column => column.Required);

    /// <summary>The row as a file would have it.</summary>
    public Row AsRow() => GivenRow.Of(Columns);

    /// <summary>The one of a break; null where there is nothing to accept.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="period">The period.</param>
    /// <param name="id">Id of the break.</param>
    /// <param name="given">What is said in columns of which the other office says nothing.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Acceptance?> FindAsync(
        Moment moment, FiscalPeriod period, string id, IReadOnlyDictionary<string, string> given,
        CancellationToken cancellation)
    {
        var found = await ReconciliationQuery.RunAsync(moment, period, cancellation);
        var (paired, one) = found.Pairings.SelectMany(paired => paired.Breaks.Select(one => (paired, one)))
            .FirstOrDefault(at => at.one.Id == id);
        if (one is null || found.Statements.FirstOrDefault(statement =>
                statement.Source == paired.Right.Name) is not { } statement)
            return null;
        var rows = await StatementQueries.RowsAsync(moment, [statement], cancellation);
        if (AcceptedRow.Of(paired.Pairing, one, rows[statement]) is not { } row)
            return null;
        var kind = FileKinds.Find(row.Kind)!;
        var columns = await ProposedAsync(moment, row, cancellation);
        foreach (var (column, says) in given.Where(one => kind.Columns.Any(column => column.Name == one.Key)))
            columns[column] = says;
        foreach (var (column, says) in row.Columns)
            columns[column] = says;
        return new(paired.Pairing, one, row, kind, columns);
    }

    /// <summary>What recording it would come to now; nothing is recorded.</summary>
    public async Task<(LedgerEvent? Fact, IReadOnlyList<FileRefusal> Refusals, IReadOnlyList<Refusal> Warnings)>
        TryAsync(OpenLedger ledger, Region region, CancellationToken cancellation)
    {
        var row = AsRow();
        var read = Kind.Read(row);
        if (row.Refusals.Count > 0)
            return (null, row.Refusals, []);
        var tried = await ledger.Recorder.PreviewAsync(region, read, cancellation);
        return tried.Refusal is { } refusal
            ? (null, [new(0, null, refusal.Rule, refusal.Message)], tried.Warnings)
            : (tried.Command?.Fact, [], tried.Warnings);
    }

    // What papers like it had: the line of the latest payment from the account, the fund of the programme.
    private static async Task<Dictionary<string, string>> ProposedAsync(
        Moment moment, AcceptedRow row, CancellationToken cancellation)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        var programmes = row.Kind == "receipts"
            ? []
            : await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        if (row.Kind == "payments")
        {
            var like = (await ViewQueries.ListAsync<RecordedPayment>(moment, cancellation))
                .Select(payment => payment.Paid).OfType<PremiumPaid>()
                .Where(paid => paid.Line.AccountCode == row.Columns.GetValueOrDefault("account_code"))
                .MaxBy(paid => (paid.DocumentDate, paid.Key));
            Propose("programme", like?.Line.Programme);
            Propose("fund", like?.Line.Fund);
            Propose("fund_year", like is null ? null : $"{like.Line.FundYear}");
        }
        else if (row.Kind == "invoices")
        {
            var programme = row.Columns.GetValueOrDefault("programme")
                ?? (programmes is [var only] ? only.Code : null);
            Propose("programme", programme);
            Propose("fund", programmes.FirstOrDefault(card => card.Code == programme)?.Fund);
            if (YearMonthPattern.Iso.Parse(row.Columns["month_from"]) is { Success: true, Value: var month })
            {
                Propose("issued_on", LocalDatePattern.Iso.Format(month.OnDayOfMonth(1)));
                Propose("due_on", LocalDatePattern.Iso.Format(month.OnDayOfMonth(DayDue)));
            }
        }

        return columns;

        void Propose(string column, string? says)
        {
            if (says is not null)
                columns[column] = says;
        }
    }
}
