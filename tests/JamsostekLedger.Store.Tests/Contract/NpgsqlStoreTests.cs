using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Contract;

/// <summary>The store that appends through Npgsql.</summary>
[Collection(TestCluster.Collection)]
public sealed class NpgsqlStoreTests(TestCluster cluster) : StoreContract
{
    protected override async Task<IContractStore> OpenAsync() => new Store(await TestLedger.OpenAsync(cluster));

    private sealed class Store(TestLedger ledger) : IContractStore
    {
        public TestClock Clock => ledger.Clock;

        public LedgerDatabase Database => ledger.Database;

        public Task<Outcome> RecordAsync(ICommand command, string region, long? expectedVersion) =>
            ledger.RecordAsync(command, region, expectedVersion);

        public Task<ImportReport> ImportAsync(
            string kind, IEnumerable<ReadRow> rows, string region, bool dryRun, bool partial) =>
            ledger.ImportAsync(kind, rows, region, dryRun, partial);

        public Task<Verification> VerifyAsync(string region) => ledger.VerifyAsync(region);

        public ValueTask DisposeAsync() => ledger.DisposeAsync();
    }
}
