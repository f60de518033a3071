using System.Globalization;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Periods;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Reconciliation;

/// <summary><c>jamsostek reconcile run --region R --period P</c>, also <c>report reconciliation</c></summary>
internal static class ReconciliationQuestion
{
    private const string ReportName = "reconciliation";

    private static readonly AskedParameters<FiscalPeriod> Period = new(
        [
            new("period", new("Bulan (2024-11) atau tahun (2024)", "Month (2024-11) or year (2024)"), AskedKind.Text,
                "2024-11"),
        ],
        (Given given, out FiscalPeriod period) => given.Fiscal("period", out period));

    /// <summary>The question.</summary>
    public static Question Make(string name = ReportName) => new Question<FiscalPeriod, ReconciliationReport>(
        name, new(
            "Rekonsiliasi suatu bulan atau tahun dengan catatan pihak lain",
            "A month or year beside what other offices say of it"),
        Period, AnswerAsync)
    {
        Report = ReportName,
        Show = (asking, _, report) => Show(asking.Region.Name, report),
    };

    private static async Task<ReconciliationReport> AnswerAsync(
        Asking asking, FiscalPeriod period, CancellationToken cancellation)
    {
        var found = await ReconciliationQuery.RunAsync(asking.Moment, period, cancellation);
        return ReconciliationReport.Of(
            asking.Region.Code, asking.Moment.AsOf.RecordedAt, found,
            await StatementQueries.RecordedAtAsync(asking.Moment, found.Statements, cancellation),
            await PersonKeys.LoadAsync(asking.Ledger, asking.Moment, found, cancellation),
            await SigningReport.ReadAsync(asking.Moment, found, cancellation));
    }

    private static void Show(string region, ReconciliationReport report)
    {
        Screen.Table(
            $"Rekonsiliasi {region} {report.Period}, tercatat per {report.RecordedAsOf}",
            [
                "Pasangan", "Pihak lain", "Baris buku besar ", "Nilai ", "Baris pihak lain ", "Nilai ", "Cocok ",
                "Selisih ",
            ],
            report.Pairings.Select(row => new[]
            {
                row.Pairing, row.Right.Side, Text(row.Left.Rows), Text(row.Left.Amount), Text(row.Right.Rows),
                Text(row.Right.Amount), Text(row.Matched.Matches), Text(row.Breaks.Count),
            }));
        foreach (var row in report.Pairings.Where(row => row.Breaks.Count > 0))
            Screen.Table(
                $"Selisih {row.Pairing}", ["Nomor", "Sebab", "Buku besar", "Nilai ", "Pihak lain", "Nilai ", "Uraian"],
                row.Breaks.Select(one => new[]
                {
                    one.Id, one.Reason, Documents(one.Left), Text(one.LeftAmount), Documents(one.Right),
                    Text(one.RightAmount), string.Join(" ", one.Shows),
                }));
        if (report.BroughtForward.Count > 0)
            Screen.Table(
                "Dibawa dari periode sebelumnya", ["Nomor", "Dari", "Pasangan", "Sebab", "Beda ", "Keadaan"],
                report.BroughtForward.Select(one => new[]
                {
                    one.Break.Id, one.From, one.Pairing, one.Break.Reason,
                    Text(one.Break.LeftAmount - one.Break.RightAmount),
                    one.Break.Explained is { } said ? said.DeferredTo ?? said.Reason! : "belum dijelaskan",
                }));
        foreach (var line in report.Signing.Lines())
            Screen.Line(line);
    }

    // What a key begins with: a line of a screen has no room for whole keys, which the page and the JSON have.
    private static string Documents(IReadOnlyCollection<string> keys)
    {
        string[] documents = [.. keys.Select(key => key.Split(" / ")[0]).Distinct()];
        return documents.Length <= 2
            ? string.Join(", ", documents)
            : $"{documents[0]} dan {Text(documents.Length - 1)} lagi";
    }

    private static string Text(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
}
