using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>Work of each region that comes again every two seconds.</summary>
internal sealed class EveryOtherSecond(Attempts attempts, OpenLedger ledger, TestWorker worker, Instant start)
    : RecurringWork<TestMessage>(attempts, ledger)
{
    private static readonly Duration Step = Duration.FromSeconds(2);

    public override Occurrence Next(Region region, Instant after)
    {
        var number = Math.Max(0, (long)((after - start) / Step)) + 1;
        return new(new(Kind, $"{region.Code}/{number:00000}", region.Code), start + number * Step);
    }

    protected override Task DoAsync(Region region, TestMessage message, CancellationToken cancellation) =>
        worker.RunAsync(PieceOf(message), cancellation);
}
