using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>
/// A large file of every kind in a ledger whose statistics say that its tables are nearly empty: tried, refused for its
/// last row, recorded, sent again, and then the next one twice at once. What a batch looks up is looked up in indexes,
/// whatever was gathered of the tables, so that no file of fifty thousand rows takes minutes under the region's lock.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class LargeFilesTests(TestCluster cluster)
{
    private const int Rows = 500;

    [Fact]
    public void Every_kind_of_file_has_a_large_one() =>
        LargeFile.All.Select(file => file.Kind).Distinct().Order()
            .ShouldBe(FileKinds.All.Select(kind => kind.Name).Order());

    [Fact]
    public async Task No_kind_of_file_reads_a_table_from_end_to_end_whenever_it_comes()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.WithoutAutovacuumAsync();
        // A few rows of each in tables that are analysed then, and never again.
        foreach (var file in LargeFile.All)
            (await ledger.ImportAsync(file.Kind, file.Rows(0, LargeFile.First))).Refusals.ShouldBeEmpty(file.Kind);
        await ledger.AskAsync<object>("analyze");

        var whole = new List<string>();
        foreach (var file in LargeFile.All)
        {
            await ledger.ForgetReadsAsync();
            await ComesAsync(ledger, file);
            whole.AddRange((await ledger.WholeReadsAsync(Rows)).Select(table => $"{file.Kind}: {table}"));
        }

        whole.ShouldBeEmpty();
        await ledger.GreenAsync();
    }

    private static async Task ComesAsync(TestLedger ledger, LargeFile file)
    {
        var rows = Math.Min(Rows, file.Most);
        var (first, second) = (file.Rows(LargeFile.First, rows), file.Rows(LargeFile.First + rows, rows));
        var tried = await ledger.ImportAsync(file.Kind, first, dryRun: true);
        (tried.Recorded, tried.Refusals.Count).ShouldBe((rows, 0), file.Kind);
        var refused = await ledger.ImportAsync(
            file.Kind, [.. first, new(rows + 2, null, [new(rows + 2, null, "rusak", "Baris rusak.")])]);
        (refused.Recorded, refused.Refusals.Count).ShouldBe((0, 1), file.Kind);
        (await ledger.ImportAsync(file.Kind, first)).Recorded.ShouldBe(rows, file.Kind);
        (await ledger.ImportAsync(file.Kind, first)).Already.ShouldBe(rows, file.Kind);
        var twice = await Task.WhenAll(
            Task.Run(() => ledger.ImportAsync(file.Kind, second)),
            Task.Run(() => ledger.ImportAsync(file.Kind, second)));
        twice.Select(report => (report.Recorded, report.Already)).ShouldBe([(rows, 0), (0, rows)], ignoreOrder: true);
    }
}
