namespace JamsostekLedger.Host.Web;

/// <summary>
/// Tells requests that a page of another site made a browser send. Any site that this machine's browser visits can
/// send a request here; it just cannot hide whence.
/// </summary>
internal static class OtherSite
{
    /// <summary>Whether such a page sent it and it asks for more than to be shown something.</summary>
    public static bool Sent(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && (request.Headers.Origin.ToString() is { Length: > 0 } origin
                && origin != $"{request.Scheme}://{request.Host}"
            || request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site");
}
