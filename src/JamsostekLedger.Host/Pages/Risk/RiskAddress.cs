using JamsostekLedger.Cover;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Risk;

/// <summary>Which workers an address asks for, and from where on.</summary>
public static class RiskAddress
{
    private const string Lapsed = "lapsed";

    private static readonly int Longest = LapseRisk.Days[^1];

    /// <summary>The filter; the longest horizon where the address names none.</summary>
    public static LapsingFilter Read(Asked asked) => new(Days(asked))
    {
        Programme = asked.Value("programme"), Fund = asked.Value("fund"),
    };

    /// <summary>Where the page of workers begins or ends, or null for the first.</summary>
    public static LapsingPlace? Place(Asked asked) =>
        asked.Value("after") is { } after ? Place("after", after, isEnd: false)
        : asked.Value("before") is { } before ? Place("before", before, isEnd: true)
        : null;

    /// <summary>The address of workers.</summary>
    public static string Of(Asked asked, LapsingFilter filter) => asked.InRegion("risk",
        ("days", Of(filter.Days)), ("programme", filter.Programme), ("fund", filter.Fund), ("year", null),
        ("from", null), ("to", null)) + "#workers";

    /// <summary>The same page of the same workers, from a place on.</summary>
    public static string From(Asked asked, LapsingPlace place)
    {
        var text = $"{Iso.Month(place.CoveredUntil)}/{place.Key}";
        return asked.Here(("after", place.IsEnd ? null : text), ("before", place.IsEnd ? text : null)) + "#workers";
    }

    /// <summary>How an address spells a number of days.</summary>
    public static string Of(int days) => days == 0 ? Lapsed : $"{days}";

    private static int Days(Asked asked) => asked.Value("days") switch
    {
        null => Longest,
        Lapsed => 0,
        var text => LapseRisk.Days.Any(days => Of(days) == text)
            ? int.Parse(text)
            : throw UnreadableAddressException.Parameter(
                "days", text, string.Join(", ", [.. LapseRisk.Days.Select(Of), Lapsed])),
    };

    private static LapsingPlace Place(string name, string text, bool isEnd)
    {
        var at = text.IndexOf('/');
        return at > 0 && Iso.TryMonth(text[..at], out var month)
            ? new(month, text[(at + 1)..], isEnd)
            : throw UnreadableAddressException.Parameter(name, text, "2024-12/programme/…");
    }
}
