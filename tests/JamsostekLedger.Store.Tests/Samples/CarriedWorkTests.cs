using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Cluster;

namespace JamsostekLedger.Store.Tests.Samples;

/// <summary>Background work of the version before Marten goes on with this one.</summary>
[Collection(TestCluster.Collection)]
public sealed class CarriedWorkTests(TestCluster cluster) : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_waited_waits_and_what_was_given_up_is_to_be_decided()
    {
        var connection = await cluster.NewDatabaseAsync();
        await BeforeMarten.RestoreAsync(new LedgerHome(_folder.Path), connection);

        await using var database = await LedgerDatabase.OpenAsync(connection);

        var work = new BackgroundWork(database.Source, new TestClock());
        (await work.WaitingAsync(null)).Select(piece => $"{piece.Piece.Kind} {piece.Piece.Key} {piece.Piece.Region}")
            .ShouldBe(
            [
                "import 9f73a40c0e004cbea0fd5172d459f723 61.07",
                "notice 01a22a1c9450761297e792dfb7af74a5:135-136 51.04",
                "notice 01a22a1c9450761297e792dfb7af74a5:check-2025-02 51.04",
            ], ignoreOrder: true);
        (await work.Letters.ListAsync(null)).Select(letter => $"{letter.Piece.Kind} {letter.Attempts}")
            .ShouldBe(["import 2", "notice 2", "notice 2"], ignoreOrder: true);
        (await work.Letters.ListAsync(null)).ShouldAllBe(letter => letter.Reason.Length > 0);

        await using var left = database.Source.CreateCommand("""
            select string_agg(message_type, ' ' order by message_type) from wolverine.wolverine_incoming_envelopes
            """);
        // Facts that no server had looked at are told of, and where each region stands is signed.
        (await left.ExecuteScalarAsync()).ShouldBe("checkpoint checkpoint hooks import notice notice");
    }
}
