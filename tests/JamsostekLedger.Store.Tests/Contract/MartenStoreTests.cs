namespace JamsostekLedger.Store.Tests.Contract;

#if MARTEN
/// <summary>The store that appends through Marten.</summary>
[Collection(TestCluster.Collection)]
public sealed class MartenStoreTests(TestCluster cluster) : StoreContract
{
    protected override Task<TestLedger> OpenAsync() => TestLedger.OpenAsync(cluster, marten: true);
}
#else
/// <summary>Says that the store through Marten was not tested, where it was not built.</summary>
public sealed class MartenStoreTests
{
    [Fact(Skip = TestLog.Without)]
    public void The_contract_of_the_store_holds()
    {
    }
}
#endif
