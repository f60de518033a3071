using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Files;
using JamsostekLedger.Periods;
using JamsostekLedger.Reference;
using JamsostekLedger.Statements;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Statements;

namespace JamsostekLedger.Store.Tests;

/// <summary>Statements of other offices from lines of text, as <see cref="TestFile"/> reads files.</summary>
public static class TestStatement
{
    public static Task<StatementReport> RecordAsync(
        TestLedger ledger, string source, string period, params string[] csv) =>
        RecordAsync(ledger, source, period, csv, () => Rows(source, csv));

    /// <summary>The same with rows that come as the test lets them.</summary>
    public static Task<StatementReport> RecordAsync(
        TestLedger ledger, string source, string period, string[] csv, Func<IEnumerable<ReadRow>> rows) =>
        new StatementRecorder(ledger.Store, ledger.Vault).RecordAsync(new(
            StatementKinds.Find(source)!, FiscalPeriod.Parse(period), new(2025, 12, 15), new(
                Regions.Find(TestLedger.Gianyar)!, source, $"{source}.csv",
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', csv))), "penguji", false, false, rows)));

    public static IEnumerable<ReadRow> Rows(string source, string[] csv)
    {
        var columns = csv[0].Split(',');
        foreach (var (at, line) in csv.Skip(1).Index())
        {
            var cells = line.Split(',');
            var row = new Row(at + 2, column =>
                Array.IndexOf(columns, column) is >= 0 and var place ? new(cells[place]) : new(""));
            var read = StatementKinds.Find(source)!.Read(row);
            yield return new(at + 2, row.Refusals.Count == 0 ? read : null, [.. row.Refusals]);
        }
    }
}
