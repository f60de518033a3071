using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Reports;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;
using NodaTime.Text;

namespace JamsostekLedger.Host.Datapackage;

/// <summary>
/// The tables of a data package: the facts, the lines that they posted, the blocks that prove them, and what the
/// reports of totals say, year by year. Nobody is named: facts name people by their numbers.
/// </summary>
internal static class PackageTables
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All of them, each read when it is written.</summary>
    public static async Task<IReadOnlyList<PackageTable>> OfAsync(Moment moment, CancellationToken cancellation)
    {
        var years = await YearsQuery.RunAsync(moment, cancellation);
        return
        [
            Facts(moment, cancellation), Journal(moment, cancellation), Blocks(moment, cancellation),
            OfReport("budget-use", "Pagu and its use by budget line", typeof(BudgetUse), "lines", years.Budgets,
                async year => await BudgetUseQuery.RunAsync(moment, year, cancellation)),
            OfReport("premiums", "Premiums by programme, fund and month", typeof(PremiumReport), "lines",
                years.Budgets, async year => await PremiumReportQuery.RunAsync(moment, year, cancellation)),
            .. ((string[])["byBenefit", "bySegment", "byProgramme", "byMonth"]).Select(list => OfReport(
                $"claims-by-{list[2..].ToLowerInvariant()}", $"Benefits paid in a year, {list}", typeof(ClaimTotals),
                list, years.Claims, async year => await ClaimTotalsQuery.RunAsync(
                    moment, new(year, 1, 1), new(year, 12, 31), cancellation))),
        ];
    }

    private static PackageTable Facts(Moment moment, CancellationToken cancellation) => new(
        "facts", "Every fact in the order of recording",
        [
            new("seq", ColumnKind.Integer), new("sequence", ColumnKind.Integer), new("id", ColumnKind.Text),
            new("stream", ColumnKind.Text), new("version", ColumnKind.Integer), new("type", ColumnKind.Text),
            new("recordedAt", ColumnKind.Instant), new("valueDate", ColumnKind.Day), new("actor", ColumnKind.Text),
            new("file", ColumnKind.Text), new("fileHash", ColumnKind.Text), new("line", ColumnKind.Integer),
            new("data", ColumnKind.Json),
        ],
        FactQueries.OfRegionAsync(moment, 1, long.MaxValue, cancellation).Select(
            IReadOnlyList<TableCell> (fact) =>
            [
                TableCell.Number(fact.Seq), TableCell.Number(fact.Sequence), TableCell.Text($"{fact.Id:N}"),
                TableCell.Text(fact.Stream), TableCell.Number(fact.Version), TableCell.Text(fact.Type),
                Instant(fact.RecordedAt), TableCell.Date(fact.Fact.ValueDate), TableCell.Text(fact.Headers.Actor),
                TableCell.Text(fact.Headers.Source), TableCell.Text(fact.Headers.FileMark),
                TableCell.Number(fact.Headers.Line), TableCell.Text(DataOf(fact.Fact)),
            ]));

    private static PackageTable Journal(Moment moment, CancellationToken cancellation) => new(
        "journal", "Every line that the facts posted: an amount from the credited account to the debited one",
        [
            new("seq", ColumnKind.Integer), new("line", ColumnKind.Integer), new("valueDate", ColumnKind.Day),
            new("debit", ColumnKind.Text), new("credit", ColumnKind.Text), new("unit", ColumnKind.Text),
            new("amount", ColumnKind.Integer), new("programme", ColumnKind.Text), new("vulnerable", ColumnKind.Flag),
            new("fund", ColumnKind.Text), new("fundYear", ColumnKind.Integer), new("fiscalYear", ColumnKind.Integer),
            new("month", ColumnKind.Month), new("accountCode", ColumnKind.Text), new("skpd", ColumnKind.Text),
            new("subActivity", ColumnKind.Text), new("segment", ColumnKind.Text), new("benefit", ColumnKind.Text),
            new("toHeir", ColumnKind.Flag), new("reach", ColumnKind.Day),
        ],
        JournalQuery.RunAsync(moment, cancellation).Select(IReadOnlyList<TableCell> (posted) => Cells(posted)));

    private static TableCell[] Cells(PostedLine posted)
    {
        var (line, of) = (posted.Line, posted.Line.Of);
        return
        [
            TableCell.Number(posted.Seq), TableCell.Number(posted.Number), TableCell.Date(line.ValueDate),
            TableCell.Text(line.Debit), TableCell.Text(line.Credit), TableCell.Text(line.Unit),
            TableCell.Number(line.Amount), TableCell.Text(of.Programme), Flag(of.Vulnerable), TableCell.Text(of.Fund),
            TableCell.Number(of.FundYear), TableCell.Number(of.FiscalYear),
            TableCell.Text(of.Month is { } month ? YearMonthPattern.Iso.Format(month) : null),
            TableCell.Text(of.AccountCode), TableCell.Text(of.Skpd), TableCell.Text(of.SubActivity),
            TableCell.Text(of.Segment?.ToString().ToUpperInvariant()),
            TableCell.Text(of.Benefit?.ToString().ToUpperInvariant()), Flag(of.ToHeir), TableCell.Date(of.Reach),
        ];
    }

    private static PackageTable Blocks(Moment moment, CancellationToken cancellation) => new(
        "blocks", "The blocks that hold the facts, each with the hash of the one before",
        [
            new("height", ColumnKind.Integer), new("firstSeq", ColumnKind.Integer),
            new("lastSeq", ColumnKind.Integer), new("recordedAt", ColumnKind.Instant), new("root", ColumnKind.Text),
            new("previous", ColumnKind.Text), new("hash", ColumnKind.Text),
        ],
        BlockQueries.AllAsync(moment, cancellation).Select(IReadOnlyList<TableCell> (block) =>
        [
            TableCell.Number(block.Height), TableCell.Number(block.FirstSeq), TableCell.Number(block.LastSeq),
            Instant(block.RecordedAt), TableCell.Text(block.Root), TableCell.Text(block.Previous),
            TableCell.Text(block.Hash),
        ]));

    // The same table of each year's report, with the year in front.
    private static PackageTable OfReport(
        string name, string title, Type report, string list, IReadOnlyList<int> years, Func<int, Task<object>> ask)
    {
        var table = ReportTable.Of(report).Single(one => one.Name == list);
        return new(name, title,
            [
                new("year", ColumnKind.Integer),
                .. table.Columns.Select(column => new PackageField(column.Name, column.Kind)),
            ],
            RowsAsync());

        async IAsyncEnumerable<IReadOnlyList<TableCell>> RowsAsync()
        {
            foreach (var year in years)
                foreach (var cells in table.Cells(await ask(year)))
                    yield return [TableCell.Number(year), .. cells];
        }
    }

    private static TableCell Instant(Instant at) => TableCell.Text(InstantPattern.ExtendedIso.Format(at));

    private static TableCell Flag(bool? flag) => TableCell.Text(flag is { } known ? known ? "true" : "false" : null);

    private static string DataOf(LedgerEvent fact)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Plain))
            FactTypes.Of(fact).Write(writer, fact);
        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }
}
