using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Premiums;

/// <summary>Leads from a figure on premiums to its lines.</summary>
/// <param name="Asked">The address of the page.</param>
public sealed record PremiumLinks(Asked Asked)
{
    /// <summary>First month of cover, or null for any.</summary>
    public YearMonth? From { get; init; }

    /// <summary>Last month of cover, or null for any.</summary>
    public YearMonth? To { get; init; }

    /// <summary>Programme's code, or null for all.</summary>
    public string? Programme { get; init; }

    /// <summary>Fund's code, or null for all.</summary>
    public string? Fund { get; init; }

    /// <summary>The only stream, or null for all.</summary>
    public string? Stream { get; init; }

    /// <summary>Last value date, or null for any.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The same of one month.</summary>
    public PremiumLinks Of(YearMonth month) => this with { From = month, To = month };

    /// <summary>Address of a figure's lines.</summary>
    public string Lines(string measure, Benefit? benefit = null) => Asked.InRegion("journal",
        ("of", measure), ("stream", Stream), ("programme", Programme), ("fund", Fund),
        ("monthFrom", From is { } from ? Iso.Month(from) : null), ("monthTo", To is { } to ? Iso.Month(to) : null),
        ("benefit", benefit?.ToString().ToUpperInvariant()), ("year", null), ("on", null), ("from", null),
        ("to", Until is { } until ? Iso.Day(until) : null));
}
