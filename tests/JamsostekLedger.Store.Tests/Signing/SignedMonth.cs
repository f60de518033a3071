using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Files;
using JamsostekLedger.Periods;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Reference;
using JamsostekLedger.Signing;
using JamsostekLedger.Statements;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Signing;
using JamsostekLedger.Store.Statements;

namespace JamsostekLedger.Store.Tests.Signing;

/// <summary>Months of a ledger that are reconciled and signed.</summary>
internal static class SignedMonth
{
    public static readonly FiscalPeriod March = new(2024, 3);

    /// <summary>A ledger in which SIPD has all of March but one order, which was explained.</summary>
    public static async Task<TestLedger> OpenAsync(TestCluster cluster)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 600));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/2", 300));
        await ledger.StatementAsync(March, "SP2D/1,2024-03-01,5.1.02.02.02.0006,600");
        await ledger.SayAsync(March, "not-yet-booked", null);
        return ledger;
    }

    /// <summary>Records what SIPD says of a period.</summary>
    public static async Task StatementAsync(this TestLedger ledger, FiscalPeriod period, params string[] rows)
    {
        var kind = StatementKinds.Find("sipd")!;
        string[] columns = ["document_number", "document_date", "account_code", "amount"];
        ReadRow[] read =
        [
            .. rows.Select((line, at) =>
            {
                var cells = line.Split(',');
                var row = new Row(at + 2, column =>
                    Array.IndexOf(columns, column) is >= 0 and var place ? new(cells[place]) : new(""));
                var one = kind.Read(row);
                return new ReadRow(at + 2, row.Refusals.Count == 0 ? one : null, [.. row.Refusals]);
            }),
        ];
        var report = await new StatementRecorder(ledger.Store, ledger.Vault).RecordAsync(new(
            kind, period, new(2024, 6, 1), new(
                Regions.Find(TestLedger.Gianyar)!, kind.Name, "sipd.csv",
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))), "penguji", false, false,
                () => read)));
        report.Refusals.ShouldBeEmpty();
        report.Recorded.ShouldBe(rows.Length);
    }

    public static Task<Reconciled> FoundAsync(this TestLedger ledger, FiscalPeriod period) =>
        ledger.ReadAsync(moment => ReconciliationQuery.RunAsync(moment, period));

    /// <summary>Says the same of every open break of a period.</summary>
    public static async Task SayAsync(
        this TestLedger ledger, FiscalPeriod period, string? explanation, string? later)
    {
        var found = await ledger.FoundAsync(period);
        foreach (var one in found.Pairings.SelectMany(paired => paired.Breaks)
                     .Concat(found.BroughtForward.Select(one => one.Break))
                     .Where(one => !found.Explained.ContainsKey(one.Id)))
            (await ledger.RecordAsync(new ExplainBreak(new(
                    $"{period}", 0, new(2024, 6, 2), one.Id, one.Reason, explanation, "surat", later), true)))
                .Status.ShouldBe(OutcomeStatus.Recorded);
    }

    /// <summary>What would be signed now.</summary>
    public static async Task<SignReconciliation> PreparedAsync(
        this TestLedger ledger, FiscalPeriod period, string party, string document)
    {
        await using var moment = await ledger.MomentAsync();
        var draft = await DraftQuery.RunAsync(moment, period, null);
        return new(
            new($"{period}", 0, party, new(2024, 6, 3), $"Pejabat {party}", "Kantor", document, ""), draft.Content,
            draft.Found.Open, moment.AsOf.Height);
    }

    public static async Task<Outcome> SignAsync(
        this TestLedger ledger, FiscalPeriod period, string party, string document) =>
        await ledger.RecordAsync(await ledger.PreparedAsync(period, party, document));

    public static Task<PeriodSignatures> SignedAsync(this TestLedger ledger, FiscalPeriod period) =>
        ledger.ReadAsync(moment => SignaturesQuery.RunAsync(moment, $"{period}"));
}
