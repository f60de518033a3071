using JamsostekLedger.Host.Background;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>Background work with Quartz.NET.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class QuartzWorkTests(BackgroundCluster cluster) : BackgroundContract(cluster)
{
    protected override async Task<IBackgroundWork> OpenAsync(OpenLedger ledger, RetryPolicy retries) =>
        await QuartzWork.OpenAsync(ledger, new()
        {
            Retries = retries, Look = Duration.FromSeconds(1), Patience = Duration.FromSeconds(1),
        });
}
