using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Contract;

/// <summary>
/// What every store offers, whatever it appends with. Reading is the same for all of them: the tables are the
/// contract.
/// </summary>
public interface IContractStore : IAsyncDisposable
{
    TestClock Clock { get; }

    LedgerDatabase Database { get; }

    Task<Outcome> RecordAsync(ICommand command, string region, long? expectedVersion = null);

    Task<ImportReport> ImportAsync(
        string kind, IEnumerable<ReadRow> rows, string region, bool dryRun = false, bool partial = false);

    Task<Verification> VerifyAsync(string region);
}
