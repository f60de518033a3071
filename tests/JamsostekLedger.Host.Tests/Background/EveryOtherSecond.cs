using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>Work that comes again every two seconds.</summary>
internal sealed class EveryOtherSecond(IWorker worker, Instant start) : IRecurringWorker
{
    private static readonly Duration Step = Duration.FromSeconds(2);

    public string Kind => worker.Kind;

    public IReadOnlyList<string?> Regions => [null];

    public Occurrence Next(string? region, Instant after)
    {
        var number = Math.Max(0, (long)((after - start) / Step)) + 1;
        return new(new(Kind, $"{number:00000}", region), start + number * Step);
    }

    public Task RunAsync(Work work, CancellationToken cancellation) => worker.RunAsync(work, cancellation);
}
