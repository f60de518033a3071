using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Claims;

/// <summary>Which rows behind a breakdown an address asks for; what it misspells is refused.</summary>
public static class BreakdownAddress
{
    private static readonly string[] Narrowing = ["benefit", "component", "district", "eventYear", "paidYear", "page"];

    /// <summary>The filter.</summary>
    public static ClaimMovementFilter Read(Asked asked) => new(
        Benefit(asked), asked.Value("component"), asked.Value("district"), Year(asked, "eventYear"),
        Year(asked, "paidYear"));

    /// <summary>The address of the rows of a figure, in the same window.</summary>
    public static string Of(Asked asked, params ReadOnlySpan<(string Name, string? Value)> with)
    {
        var all = new List<(string, string?)>();
        foreach (var name in Narrowing)
            all.Add((name, null));
        foreach (var part in with)
        {
            all.RemoveAll(earlier => earlier.Item1 == part.Name);
            all.Add(part);
        }

        return asked.Here([.. all]) + "#rows";
    }

    private static Benefit? Benefit(Asked asked) =>
        asked.Value("benefit") is not { } text ? null
        : Enum.TryParse<Benefit>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value
        : throw UnreadableAddressException.Parameter(
            "benefit", text, string.Join(", ", Enum.GetNames<Benefit>()).ToUpperInvariant());

    private static int? Year(Asked asked, string name) =>
        asked.Value(name) is not { } text ? null
        : AskedPeriod.Year(name, text, out var year) is { } told ? throw UnreadableAddressException.Period(told)
        : year;
}
