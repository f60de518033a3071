#if MARTEN
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
#else
namespace JamsostekLedger.Host.Tests.Background;

/// <summary>Says that the engine on Wolverine was not tested, where it was not built.</summary>
public sealed class WolverineWorkTests
{
    [Fact(Skip =
        "Built without Marten and WolverineFx, which the default build does not ask for: ops/test --store marten.")]
    public void The_contract_of_background_work_holds()
    {
    }
}
#endif
