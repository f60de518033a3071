using JamsostekLedger.Marten.Background;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>Background work with Wolverine.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class WolverineWorkTests(BackgroundCluster cluster) : BackgroundContract(cluster)
{
    protected override async Task<IBackgroundWork> OpenAsync(OpenLedger ledger, RetryPolicy retries) =>
        await WolverineWork.OpenAsync(ledger, new()
        {
            Retries = retries, CheckIn = Duration.FromSeconds(1), Patience = Duration.FromSeconds(1),
        });
}
