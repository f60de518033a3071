namespace JamsostekLedger.Store.Tests.Contract;

/// <summary>Every append through a session of Marten's.</summary>
[Collection(TestCluster.Collection)]
public sealed class SessionAppendTests(TestCluster cluster) : StoreContract
{
    protected override Task<TestLedger> OpenAsync() => TestLedger.OpenAsync(cluster, copies: false);
}
