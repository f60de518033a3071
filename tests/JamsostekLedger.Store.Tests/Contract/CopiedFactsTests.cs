namespace JamsostekLedger.Store.Tests.Contract;

/// <summary>Every append by COPY.</summary>
[Collection(TestCluster.Collection)]
public sealed class CopiedFactsTests(TestCluster cluster) : StoreContract
{
    protected override Task<TestLedger> OpenAsync() => TestLedger.OpenAsync(cluster, copies: true);
}
