using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Questions;

/// <summary>A question being asked of a region.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Moment">The region as it was recorded at an instant.</param>
internal sealed record Asking(OpenLedger Ledger, Moment Moment)
{
    /// <summary>The region.</summary>
    public Region Region => Moment.Region;

    /// <summary>Today in the region's zone, the same until the question is answered.</summary>
    public LocalDate Today { get; } = Ledger.Today(Moment.Region);
}
