using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Claims;

/// <summary>Leads from a figure on claims to its lines.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Whole">What shares are of.</param>
public sealed record ClaimLinks(RegionHead Head, Rupiah Whole)
{
    /// <summary>The address.</summary>
    public Asked Asked => Head.Asked;

    /// <summary>Address of a figure's lines: the window, narrowed by what is given.</summary>
    public string To(string measure, params ReadOnlySpan<(string Name, string? Value)> with)
    {
        var all = new List<(string, string?)> { ("of", measure), ("year", null) };
        foreach (var part in with)
            all.Add(part);
        if (all.TrueForAll(part => part.Item1 != "from"))
            all.AddRange([("from", Iso.Day(Head.From)), ("to", Iso.Day(Head.To))]);
        return Asked.InRegion("journal", [.. all]);
    }
}
