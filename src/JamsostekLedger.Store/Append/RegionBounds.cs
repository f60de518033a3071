using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;

namespace JamsostekLedger.Store.Append;

/// <summary>What a region's head says that no fact may pass, whatever its own stream allows.</summary>
/// <param name="Moved">Rupiah that its facts have moved in all.</param>
/// <param name="Closed">Its closed periods.</param>
internal sealed record RegionBounds(long Moved, ClosedPeriods Closed)
{
    private static readonly Decision TooMuch = Decision.Refuse("region-sum-too-large",
        $"Catatan wilayah ini sudah memindahkan hampir {new Rupiah(Rupiah.MostOfRegion)} seluruhnya; lebih dari itu "
        + "tidak dapat dijumlahkan. Periksa apakah ada jumlah yang salah ketik.");

    /// <summary>Why a decision that would add a fact is refused, or null.</summary>
    public Decision? Refuses(Decision decision, PendingFact pending) =>
        pending.Moved is var moved && moved > Rupiah.Zero && Moved > Rupiah.MostOfRegion - moved.Amount ? TooMuch
        : Closed.Refuses(decision, pending.Lines) is { } closed ? Decision.Refuse(closed.Rule, closed.Message)
        : null;

    /// <summary>The bounds after a fact.</summary>
    public RegionBounds After(PendingFact pending) =>
        new(Moved + pending.Moved.Amount, Closed.After(pending.Fact));
}
