using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Checks;
using NodaTime.Text;
using Wolverine.Attributes;

namespace JamsostekLedger.Host.Work;

/// <summary>Asks for a region's check of the month that the key names.</summary>
[MessageIdentity("checks")]
public sealed record CheckMonth(string Region, string Key) : WorkMessage(Region, Key);

/// <summary>
/// Makes each region's monthly check on the first of the month at two in the morning by the region's clock. A region of
/// which nothing is recorded has none.
/// </summary>
public sealed class MonthCheck(Attempts attempts, OpenLedger ledger) : RecurringWork<CheckMonth>(attempts, ledger)
{
    private static readonly LocalTime Hour = new(2, 0);

    /// <inheritdoc/>
    public override int AtOnce => 2;

    /// <inheritdoc/>
    public override Occurrence Next(Region region, Instant after)
    {
        var (month, at) = Schedule.NextMonth(1, Hour, region.Zone, after);
        return new(new(Kind, $"{region.Code}/{YearMonthPattern.Iso.Format(month)}", region.Code), at);
    }

    /// <inheritdoc/>
    protected override async Task DoAsync(Region region, CheckMonth message, CancellationToken cancellation)
    {
        var key = message.Key;
        if (!YearMonthPattern.Iso.Parse(key[(key.IndexOf('/') + 1)..]).TryGetValue(default, out var month))
            throw new HopelessWorkException($"Kunci {key} tidak menyebut bulan.");
        await new MonthlyChecks(Ledger.Database, Ledger.Hooks, Ledger.Clock).MakeAsync(region, month, cancellation);
        await Ledger.Work.LookAsync();
    }
}
