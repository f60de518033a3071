using NodaTime;

namespace JamsostekLedger.Store.Tests.Proof;

/// <summary>
/// A small ledger with a bit of everything: single facts, a file, several blocks, reversals, a checkpoint.
/// </summary>
public static class VerifiedLedger
{
    // seq 1 programme, 2 pagu, 3 reservation, 4 SP2D, 5 STS, 6-8 claims in one file, 9 a reversal, 10 SP2D
    public static async Task<TestLedger> OpenAsync(TestCluster cluster, bool checkpoint = true)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await FillAsync(ledger, TestLedger.Gianyar);
        await FillAsync(ledger, "51.03");
        if (checkpoint)
            await ledger.Checkpoints.WriteAllAsync();
        return ledger;
    }

    private static async Task FillAsync(TestLedger ledger, string region)
    {
        await ledger.RecordAsync(Sample.Open(), region);
        await ledger.RecordAsync(Sample.Pagu(1_000), region);
        await ledger.RecordAsync(Sample.Reserve("R/1", 300), region);
        await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 200), region);
        ledger.Clock.Move(Duration.FromDays(1));
        await ledger.RecordAsync(Sample.Sts("STS/1", "SP2D/1", 50), region);
        await ClaimsAsync(
            Sample.Claim("K-1", "B-1", nik: "5104011203850001"), Sample.Claim("K-2", "B-2"),
            Sample.Claim("K-1", "B-3", 5_000_000));
        await ClaimsAsync(Sample.Claim("K-2", "BTL-1", paidOn: "2024-05-01", reverses: "B-2"));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/2", 100), region);

        async Task ClaimsAsync(params string[] lines) =>
            (await ledger.ImportAsync("claims", TestFile.Rows("claims", [Sample.ClaimsHeader, .. lines]), region))
            .Refusals.ShouldBeEmpty();
    }
}
