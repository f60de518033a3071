using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>An heir with what the parts come to in rupiah.</summary>
/// <param name="Heir">The heir as last named.</param>
/// <param name="OfWhole">Share of what was decided, or of what is expected while nothing is.</param>
/// <param name="OfOutstanding">Share of what is decided and not paid.</param>
public sealed record HeirShare(HeirNamed Heir, Rupiah OfWhole, Rupiah OfOutstanding)
{
    /// <summary>The heirs in the order of the law; who was taken out has no share and stands last.</summary>
    /// <param name="heirs">The heirs who were named.</param>
    /// <param name="on">Day of the death.</param>
    /// <param name="whole">What is shared in all.</param>
    /// <param name="outstanding">What of it is still to be paid.</param>
    public static IReadOnlyList<HeirShare> Of(
        IEnumerable<HeirNamed> heirs, LocalDate on, Rupiah whole, Rupiah outstanding)
    {
        HeirNamed[] ordered =
        [
            .. heirs.OrderBy(heir => heir.Parts == 0)
                .ThenBy(heir => HeirClasses.Find(heir.Class, on)?.Rank ?? int.MaxValue)
                .ThenByDescending(heir => heir.Parts).ThenBy(heir => heir.Heir.Value),
        ];
        int[] parts = [.. ordered.Where(heir => heir.Parts > 0).Select(heir => heir.Parts)];
        var (all, open) = (HeirShares.Of(whole, parts), HeirShares.Of(outstanding, parts));
        return
        [
            .. ordered.Select((heir, at) => at < parts.Length
                ? new HeirShare(heir, all[at], open[at])
                : new(heir, Rupiah.Zero, Rupiah.Zero)),
        ];
    }
}
