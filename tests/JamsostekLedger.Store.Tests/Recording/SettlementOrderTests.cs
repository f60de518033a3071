using System.Text.Json;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>The same rows as files in several orders and cuts: the same reports, months and journal.</summary>
[Collection(TestCluster.Collection)]
public sealed class SettlementOrderTests(TestCluster cluster)
{
    [Fact]
    public async Task Any_order_and_any_cut_into_files_give_the_same()
    {
        var told = new List<List<string>>();
        foreach (var files in new[] { Whole(), OneByOne(Rows), OneByOne([.. Late()]) })
            told.Add(await ToldAsync(files));
        told[1].ShouldBe(told[0]);
        told[2].ShouldBe(told[0]);
        told[0].ShouldContain(line => line.StartsWith(SettlementRows.Nik(2)));
    }

    private static (string Kind, string Row)[] Rows =>
    [
        .. SettlementRows.All,
        Put($"roster,{SettlementRows.Nik(6)} / {Sample.Programme},start_month,2024-02"),
        Put($"roster,{SettlementRows.Nik(5)} / {Sample.Programme},void,"),
        Put($"roster,{SettlementRows.Nik(3)} / {Sample.Programme},village,Peliatan"),
        Put($"endings,{SettlementRows.Nik(2)} / {Sample.Programme},ended_on,2024-02-20"),
    ];

    private static (string Kind, string Row) Put(string right) => ("corrections", $"{right},salah ketik,BA/1");

    private static IEnumerable<(string Kind, string[] Rows)> Whole() =>
        Rows.GroupBy(row => row.Kind).Select(rows => (rows.Key, rows.Select(row => row.Row).ToArray()));

    private static IEnumerable<(string Kind, string[] Rows)> OneByOne(IEnumerable<(string Kind, string Row)> rows) =>
        rows.Select(row => (row.Kind, new[] { row.Row }));

    // Backwards, but for rows that another must stand before.
    private static IEnumerable<(string Kind, string Row)> Late() => Rows.Reverse()
        .OrderBy(row => row.Row.Contains(",STS,") || row.Kind is "receipts" ? 1 : row.Kind == "endings" ? 2
            : row.Kind == "corrections" ? 3 : 0);

    private async Task<List<string>> ToldAsync(IEnumerable<(string Kind, string[] Rows)> files)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.ImportAsync("programmes", SettlementRows.Programme);
        foreach (var (kind, rows) in files)
        {
            var header = SettlementRows.Headers.GetValueOrDefault(kind, "kind,key,field,value,reason,evidence");
            var report = await ledger.ImportAsync(kind, [header, .. rows]);
            report.Refusals.ShouldBeEmpty();
            report.Recorded.ShouldBe(rows.Length);
        }

        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
        await using var moment = await ledger.MomentAsync();
        var report2024 = await PremiumReportQuery.RunAsync(moment, 2024);
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        var members = await ViewQueries.ListAsync<Enrolment.RosterMember>(connection, TestLedger.Gianyar, default);
        var people = await ledger.Vault.OpenAsync(
            ledger.Database, TestLedger.Gianyar, members.Select(member => member.Worker), default);
        return
        [
            JsonSerializer.Serialize(report2024 with { RecordedAsOf = default }),
            .. (await ViewQueries.ListAsync<Invoice>(connection, TestLedger.Gianyar, default)).SelectMany(invoice =>
                invoice.Months.Select(month =>
                    $"{invoice.Received!.Number} {month} {invoice.Unallocated} {invoice.Over}")),
            .. members.Where(member => member.Unlisted is null).Select(member =>
                $"{people[member.Worker].Nik} {member.CoveredUntil} "
                + string.Join(", ", member.Paid.Select(cover => $"{cover}"))).Order(StringComparer.Ordinal),
            .. await ledger.LinesAsync("""
                select account, unit, value_date, programme, fund, month, benefit, sum(amount) from (
                    select debit as account, unit, value_date, programme, fund, month, benefit, amount
                    from ledger.journal
                    union all
                    select credit, unit, value_date, programme, fund, month, benefit, -amount from ledger.journal) j
                group by 1, 2, 3, 4, 5, 6, 7 having sum(amount) <> 0 order by 1, 2, 3, 4, 5, 6, 7
                """),
        ];
    }
}
