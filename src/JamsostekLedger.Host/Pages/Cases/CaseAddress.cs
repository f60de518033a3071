using JamsostekLedger.Claims;
using Microsoft.AspNetCore.Http.Features;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>
/// Numbers of claims in addresses. They may hold slashes, blanks or any other sign; a number stands there escaped, as
/// one part of the path, since pages of a claim lie below it.
/// </summary>
public static class CaseAddress
{
    private const string Before = "/cases/";
    private const string StreamPrefix = "claim/";

    /// <summary>The address of a claim's page.</summary>
    public static string Of(Asked asked, string claim) =>
        asked.InRegion(PageOf(claim), ("from", null), ("to", null), ("year", null));

    /// <summary>The address of a claim's page with all of its facts, whatever their dates.</summary>
    public static string Whole(Asked asked, string claim) => Of(asked with { On = null }, claim);

    /// <summary>The address of the page of a stream's claim; null of other streams.</summary>
    public static string? OfStream(Asked asked, string stream) =>
        stream.StartsWith(StreamPrefix, StringComparison.Ordinal) ? Whole(asked, stream[StreamPrefix.Length..]) : null;

    /// <summary>The page below a region's.</summary>
    public static string PageOf(string claim) => $"cases/{Uri.EscapeDataString(claim)}";

    /// <summary>The address of the sheet of one payment.</summary>
    public static string SheetOf(Asked asked, string claim, string reference) => asked.InRegion(
        $"{PageOf(claim)}/sheet", ("reference", reference), ("from", null), ("to", null), ("year", null));

    /// <summary>The address of the form that records a step.</summary>
    public static string FormOf(Asked asked, string claim, ClaimStep step) => asked.InRegion(
        $"{PageOf(claim)}/record/{KindOf(step)}", ("step", Coded.Of(step)), ("from", null), ("to", null),
        ("year", null), ("on", null), ("recordedAsOf", null));

    /// <summary>The address of the form that records a row of a kind about a claim.</summary>
    public static string FormOf(Asked asked, string claim, string kind) => asked.InRegion(
        $"{PageOf(claim)}/record/{kind}", ("from", null), ("to", null), ("year", null), ("on", null),
        ("recordedAsOf", null));

    /// <summary>The kind of row that records a step.</summary>
    public static string KindOf(ClaimStep step) => step switch
    {
        ClaimStep.Notice => "claim-notices",
        ClaimStep.Application => "claim-applications",
        ClaimStep.Approval => "claim-decisions",
        ClaimStep.Payment or ClaimStep.Reversal => "claims",
        ClaimStep.Correction => "claim-corrections",
        _ => "claim-steps",
    };

    /// <summary>The number that a request asks for, as it was sent.</summary>
    public static string ClaimOf(HttpContext context, string routed)
    {
        var sent = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0] ?? "";
        var at = sent.IndexOf(Before, StringComparison.OrdinalIgnoreCase);
        return Uri.UnescapeDataString(at < 0 ? routed : sent[(at + Before.Length)..].Split('/')[0]);
    }
}
