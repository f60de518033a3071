using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Proof;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Host.Background;

/// <summary>
/// Each night at one o'clock of a region's own clock: signs where its ledger stands, and holds the ledger against its
/// proof. What does not agree is a dead letter, which stays until somebody has looked.
/// </summary>
/// <param name="ledger">The ledger.</param>
public sealed class ProofWorker(OpenLedger ledger) : IRecurringWorker
{
    /// <summary>Its kind of work.</summary>
    public const string OfProof = "proof";

    private static readonly LocalTime Hour = new(1, 0);

    /// <inheritdoc/>
    public string Kind => OfProof;

    /// <inheritdoc/>
    public IReadOnlyList<string?> Regions { get; } = [.. Reference.Regions.All.Select(region => region.Code)];

    /// <inheritdoc/>
    public Occurrence Next(string? region, Instant after)
    {
        var (night, at) = Schedule.NextDay(Hour, Reference.Regions.Find(region)!.Zone, after);
        return new(new(Kind, $"{region}/{LocalDatePattern.Iso.Format(night)}", region), at);
    }

    /// <inheritdoc/>
    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        if (Reference.Regions.Find(work.Region) is not { } region)
            throw new HopelessWorkException($"Wilayah {work.Region} tidak dikenal program ini.");

        await ledger.Checkpoints.WriteAsync(region.Code, cancellation);
        var verification = await Verifier.VerifyAsync(ledger, region.Code, null, cancellation);
        if (!verification.Ok)
            throw new HopelessWorkException(
                $"Buku besar {region.Name} ({region.Code}) tidak cocok dengan buktinya: {verification.Found} perbedaan, "
                + $"yang pertama {verification.Findings[0].Kind}: {verification.Findings[0].Message}");
    }
}
