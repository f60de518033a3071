using Microsoft.AspNetCore.Http.Features;

namespace JamsostekLedger.Host.Pages.Invoices;

/// <summary>
/// Numbers of invoices in addresses. They may hold slashes, blanks or any other sign, so the number is what stands in
/// the address as it was sent: the server's own reading keeps an escaped slash escaped and nothing else.
/// </summary>
public static class InvoiceAddress
{
    private const string Before = "/invoices/";

    /// <summary>The address of an invoice's page.</summary>
    public static string Of(Asked asked, string number) => asked.InRegion(PageOf(number), ("year", null));

    /// <summary>The page below a region's.</summary>
    public static string PageOf(string number) => $"invoices/{Uri.EscapeDataString(number)}";

    /// <summary>The number that a request asks for.</summary>
    public static string NumberOf(HttpContext context, string routed)
    {
        var sent = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0] ?? "";
        var at = sent.IndexOf(Before, StringComparison.OrdinalIgnoreCase);
        return Uri.UnescapeDataString(at < 0 ? routed : sent[(at + Before.Length)..]);
    }
}
