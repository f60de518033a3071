namespace JamsostekLedger.Store.Tests.Contract;

/// <summary>The store that appends through Npgsql.</summary>
[Collection(TestCluster.Collection)]
public sealed class NpgsqlStoreTests(TestCluster cluster) : StoreContract
{
    protected override Task<TestLedger> OpenAsync() => TestLedger.OpenAsync(cluster, marten: false);
}
