using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Checks;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Host.Checks;

/// <summary>
/// Makes each region's monthly check on the first of the month at two in the morning by the region's clock. A region of
/// which nothing is recorded has none.
/// </summary>
/// <param name="checks">Makes them.</param>
public sealed class ChecksWorker(MonthlyChecks checks) : IRecurringWorker
{
    /// <summary>Its kind of work.</summary>
    public const string OfChecks = "checks";

    private static readonly LocalTime Hour = new(2, 0);

    /// <inheritdoc/>
    public string Kind => OfChecks;

    /// <inheritdoc/>
    public IReadOnlyList<string?> Regions { get; } = [.. Reference.Regions.All.Select(region => region.Code)];

    /// <inheritdoc/>
    public Occurrence Next(string? region, Instant after)
    {
        var (month, at) = Schedule.NextMonth(1, Hour, RegionOf(region).Zone, after);
        return new(new(Kind, $"{region}/{YearMonthPattern.Iso.Format(month)}", region), at);
    }

    /// <inheritdoc/>
    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        if (!YearMonthPattern.Iso.Parse(work.Key[(work.Key.IndexOf('/') + 1)..]).TryGetValue(default, out var month))
            throw new HopelessWorkException($"Kunci {work.Key} tidak menyebut bulan.");
        await checks.MakeAsync(RegionOf(work.Region), month, cancellation);
    }

    private static Ledger.Region RegionOf(string? code) => Reference.Regions.Find(code)
        ?? throw new HopelessWorkException($"Wilayah {code} tidak dikenal.");
}
