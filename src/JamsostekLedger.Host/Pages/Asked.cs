using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages;

/// <summary>
/// What an address asks for. Every link of a page is made from it, so that language, window and instant travel along
/// and any page can be sent to a colleague as it is seen.
/// </summary>
/// <param name="Language">Language of the page.</param>
/// <param name="Path">Path of the page.</param>
/// <param name="Query">The whole query.</param>
/// <param name="Region">The region, where the page is about one.</param>
/// <param name="From">First day of the window, where asked for.</param>
/// <param name="To">Last day of the window, where asked for.</param>
/// <param name="Year">The year, where asked for.</param>
/// <param name="On">The day, where one was asked for.</param>
/// <param name="RecordedAsOf">The instant as of which the ledger is shown, or null for now.</param>
/// <param name="Page">Which page of a long list, from 1.</param>
public sealed record Asked(
    Language Language,
    string Path,
    IReadOnlyDictionary<string, string[]> Query,
    Region? Region = null,
    LocalDate? From = null,
    LocalDate? To = null,
    int? Year = null,
    LocalDate? On = null,
    Instant? RecordedAsOf = null,
    int Page = 1)
{
    /// <summary>The account that asks; null where nobody signed in.</summary>
    public string? Account { get; init; }

    /// <summary>First value of a parameter; null where it is missing or empty.</summary>
    public string? Value(string name) =>
        Query.TryGetValue(name, out var values) && values is [{ Length: > 0 } first, ..] ? first : null;

    /// <summary>An address that keeps language, dates and instant; a given null leaves one out.</summary>
    public string Link(string path, params ReadOnlySpan<(string Name, string? Value)> with)
    {
        var parts = new List<(string Name, string Value)>();
        foreach (var (name, value) in Kept())
        {
            var replaced = false;
            foreach (var given in with)
                replaced |= given.Name == name;
            if (!replaced && value is not null)
                parts.Add((name, value));
        }

        foreach (var (name, value) in with)
            if (value is not null)
                parts.Add((name, value));
        return parts.Count == 0
            ? path
            : $"{path}?{string.Join('&', parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"))}";
    }

    /// <summary>A page of the region.</summary>
    public string InRegion(string page, params ReadOnlySpan<(string Name, string? Value)> with) =>
        Link(page.Length == 0 ? $"/regions/{Region!.Code}" : $"/regions/{Region!.Code}/{page}", with);

    /// <summary>The same page with some parameters changed.</summary>
    public string Here(params ReadOnlySpan<(string Name, string? Value)> with)
    {
        var all = new List<(string, string?)>();
        foreach (var (name, values) in Query)
        {
            var given = false;
            foreach (var change in with)
                given |= change.Name == name;
            if (!given && name != "lang")
                all.AddRange(values.Where(value => value.Length > 0).Select(value => (name, (string?)value)));
        }

        foreach (var change in with)
            all.Add(change);
        if (Language == Language.English && all.TrueForAll(part => part.Item1 != "lang"))
            all.Add(("lang", "en"));
        return (this with { From = null, To = null, Year = null, On = null, RecordedAsOf = null, Language = default })
            .Link(Path, [.. all]);
    }

    private IEnumerable<(string Name, string? Value)> Kept() =>
    [
        ("from", From is { } from ? Iso.Day(from) : null),
        ("to", To is { } to ? Iso.Day(to) : null),
        ("year", Year?.ToString()),
        ("on", On is { } on ? Iso.Day(on) : null),
        ("recordedAsOf", RecordedAsOf is { } instant ? Iso.Moment(instant) : null),
        ("lang", Language == Language.English ? "en" : null),
    ];
}
