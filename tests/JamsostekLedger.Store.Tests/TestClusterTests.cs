using Npgsql;

namespace JamsostekLedger.Store.Tests;

[Collection(TestCluster.Collection)]
public sealed class TestClusterTests(TestCluster cluster)
{
    [Fact]
    public async Task Each_database_is_new_and_empty()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var source = NpgsqlDataSource.Create(await cluster.NewDatabaseAsync());
            await using var create = source.CreateCommand("CREATE TABLE mine ()");
            await create.ExecuteNonQueryAsync();
        }
    }
}
