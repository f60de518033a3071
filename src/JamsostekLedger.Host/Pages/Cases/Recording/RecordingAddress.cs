using JamsostekLedger.Ledger;
using Microsoft.AspNetCore.Http.Features;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>
/// Addresses of the forms that record something of a case. A claim number may hold slashes or any other sign, so it is
/// read from the address as it was sent.
/// </summary>
public static class RecordingAddress
{
    private const string Before = "/cases/";
    private const string Below = "/record";

    /// <summary>The page of a case.</summary>
    public static string CaseOf(string claim) => $"cases/{Uri.EscapeDataString(claim)}";

    /// <summary>The page that offers what may be recorded of a case.</summary>
    public static string OffersOf(string claim) => $"{CaseOf(claim)}{Below}";

    /// <summary>The form of a kind.</summary>
    public static string FormOf(string claim, string kind) => $"{OffersOf(claim)}/{kind}";

    /// <summary>The page of a case after something was recorded: rules of warnings, and nothing personal.</summary>
    public static string After(Asked asked, string claim, string kind, IEnumerable<Refusal> warnings)
    {
        var rules = string.Join(',', warnings.Select(warning => warning.Rule).Distinct());
        return asked.InRegion(CaseOf(claim), ("recorded", kind), ("warnings", rules.Length == 0 ? null : rules));
    }

    /// <summary>The claim number that a request asks for.</summary>
    public static string ClaimOf(HttpContext context, string routed)
    {
        var sent = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0] ?? "";
        var from = sent.IndexOf(Before, StringComparison.OrdinalIgnoreCase);
        var to = sent.LastIndexOf(Below, StringComparison.OrdinalIgnoreCase);
        return Uri.UnescapeDataString(
            from < 0 || to < from + Before.Length ? routed : sent[(from + Before.Length)..to]);
    }
}
