using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>One document is one document, however its number is written.</summary>
[Collection(TestCluster.Collection)]
public sealed class SpelledDocumentTests(TestCluster cluster)
{
    private const string Line = $"5.1.02.02.02.0006 / {Sample.Programme} / APBD / 2024";

    private static readonly string[] Ten =
    [
        "0117/SP2D", "0117/sp2d", "0117 / SP2D", "0117/SP-2D", "0117-/SP2D", "0117/ЅP2D", "0117/Sp2D", "0117/SP 2D",
        "0117/SP–2D", "0117/sP2d",
    ];

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(10, false)]
    [InlineData(3, true)]
    public async Task Ten_spellings_of_one_payment_are_never_counted_in_silence(int files, bool reversed)
    {
        await using var ledger = await OpenAsync();
        var warnings = new List<string>();
        IEnumerable<string> spellings = reversed ? Ten.Reverse() : Ten;
        foreach (var some in spellings.Chunk((Ten.Length + files - 1) / files))
        {
            var report = await ImportAsync(ledger, some);
            report.Recorded.ShouldBe(some.Length);
            warnings.AddRange(report.Warnings.Where(one => one.Rule == "key-looks-like").Select(one => one.Message));
        }

        // Whichever came first, each of the others names it.
        warnings.Count.ShouldBe(9);
        warnings.ShouldAllBe(message => message.Contains($"dari {spellings.First()} / {Line} yang sudah tercatat"));
        (await ImportAsync(ledger, Ten)).Warnings.ShouldBeEmpty();
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
        (await Replay.RunAsync(ledger.Database, TestLedger.Gianyar)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_strict_records_one_spelling_whatever_the_order()
    {
        await using var ledger = await OpenAsync();
        var refused = await ImportAsync(ledger, Ten, isStrict: true);
        refused.Recorded.ShouldBe(0);
        refused.Refusals.Select(refusal => (refusal.Line, refusal.Rule)).ShouldBe(
            [.. Enumerable.Range(3, 9).Select(line => (line, "key-looks-like"))]);

        await ImportAsync(ledger, ["0117/SP2D"], isStrict: true);
        (await ImportAsync(ledger, ["0117/sp2d"], isStrict: true)).Refusals.ShouldHaveSingleItem()
            .Message.ShouldContain($"dari 0117/SP2D / {Line} yang sudah tercatat");
        (await ImportAsync(ledger, ["0117/SP2D", "0118/SP2D"], isStrict: true)).Recorded.ShouldBe(1);
    }

    [Fact]
    public async Task The_right_spelling_takes_the_place_of_a_voided_one()
    {
        await using var ledger = await OpenAsync();
        await ImportAsync(ledger, ["0117/sp2d"]);
        await ledger.ImportAsync("corrections", "kind,key,field,value,reason,evidence",
            $"payments,0117/sp2d / {Line},void,0117/SP2D,salah tulis,BA/1");
        (await ImportAsync(ledger, ["0117/SP2D"], isStrict: true)).Recorded.ShouldBe(1);
        (await ImportAsync(ledger, ["0117-SP2D", "0117/Sp2d"])).Warnings.ShouldHaveSingleItem()
            .Message.ShouldContain("dari 0117/SP2D /");
    }

    [Fact]
    public async Task Claims_invoices_and_programmes_are_told_apart_likewise()
    {
        await using var ledger = await OpenAsync();
        await ledger.ImportAsync("claims", Sample.ClaimsHeader, Sample.Claim("JKM-1", "BYR/1"));
        (await ledger.ImportAsync("claims", Sample.ClaimsHeader, Sample.Claim("JKM-1", "byr/1")))
            .Warnings.Select(warning => warning.Rule).ShouldContain("key-looks-like");
        const string header = "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on";
        string Invoice(string number) =>
            $"{number},2024-01-02,{Sample.Programme},APBD,2024-01,2024-01,5,50000,34000,2024-01-15";
        (await ledger.ImportAsync("invoices", header, Invoice("TAG-1"), Invoice("TAG 1"))).Warnings
            .ShouldHaveSingleItem().Message.ShouldStartWith("TAG 1 hanya berbeda");
        (await ledger.ImportAsync("programmes", "code,name,fund,starts_on,vulnerable",
            "RENTAN-2024,Rentan,APBD,2024-01-01,ya")).Warnings.ShouldHaveSingleItem()
            .Message.ShouldContain("dari rentan-2024 yang sudah tercatat");
    }

    private static Task<ImportReport> ImportAsync(
        TestLedger ledger, IEnumerable<string> numbers, bool isStrict = false) => ledger.Recorder.RecordAsync(
        new(Regions.Find(TestLedger.Gianyar)!, "payments", "sp2d.csv", new byte[32], "penguji", false, false,
            () => TestFile.Rows("payments",
                [Sample.PaymentsHeader, .. numbers.Select(number => Sample.Payment(number, 100_000))]))
        {
            IsStrict = isStrict,
        });

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.ImportAsync("programmes", "code,name,fund,starts_on,vulnerable",
            $"{Sample.Programme},Rentan,APBD,2024-01-01,ya");
        await ledger.ImportAsync("budget",
            "document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu",
            $"DPA/1,2024-01-02,DPA,2024,5.1.02.02.02.0006,{Sample.Programme},APBD,2024,5000000");
        return ledger;
    }
}
