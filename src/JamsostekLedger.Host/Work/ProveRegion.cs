using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Proof;
using NodaTime.Text;
using Wolverine.Attributes;

namespace JamsostekLedger.Host.Work;

/// <summary>Asks to hold a region's ledger against its proof, on the night that the key names.</summary>
[MessageIdentity("proof")]
public sealed record ProveRegion(string Region, string Key) : WorkMessage(Region, Key);

/// <summary>
/// Each night at one o'clock of a region's own clock: signs where its ledger stands, and holds the ledger against its
/// proof. What does not agree is a dead letter, which stays until somebody has looked.
/// </summary>
public sealed class NightlyProof(Attempts attempts, OpenLedger ledger) : RecurringWork<ProveRegion>(attempts, ledger)
{
    private static readonly LocalTime Hour = new(1, 0);

    /// <inheritdoc/>
    public override int AtOnce => 2;

    /// <inheritdoc/>
    public override Occurrence Next(Region region, Instant after)
    {
        var (night, at) = Schedule.NextDay(Hour, region.Zone, after);
        return new(new(Kind, $"{region.Code}/{LocalDatePattern.Iso.Format(night)}", region.Code), at);
    }

    /// <inheritdoc/>
    protected override async Task DoAsync(Region region, ProveRegion message, CancellationToken cancellation)
    {
        await Ledger.Checkpoints.WriteAsync(region.Code, cancellation);
        var verification = await Verifier.VerifyAsync(Ledger, region.Code, null, cancellation);
        if (!verification.Ok)
            throw new HopelessWorkException(
                $"Buku besar {region.Name} ({region.Code}) tidak cocok dengan buktinya: {verification.Found} perbedaan, "
                + $"yang pertama {verification.Findings[0].Kind}: {verification.Findings[0].Message}");
    }
}
