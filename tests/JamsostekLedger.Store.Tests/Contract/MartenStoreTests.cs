namespace JamsostekLedger.Store.Tests.Contract;

/// <summary>The store that appends through Marten.</summary>
[Collection(TestCluster.Collection)]
public sealed class MartenStoreTests(TestCluster cluster) : StoreContract
{
    protected override Task<TestLedger> OpenAsync() => TestLedger.OpenAsync(cluster, marten: true);
}
