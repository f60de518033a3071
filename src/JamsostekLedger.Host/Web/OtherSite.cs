namespace JamsostekLedger.Host.Web;

/// <summary>
/// Tells requests that a page of another site made a browser send. Any site that this machine's browser visits can
/// send a request here; it just cannot hide whence.
/// </summary>
internal static class OtherSite
{
    /// <summary>Whether such a page sent it and it asks for more than to be shown something.</summary>
    public static bool Sent(HttpRequest request) => !HttpMethods.IsGet(request.Method) && Says(request) == false;

    /// <summary>Whether a page of ours sent it, for certain. Every browser says so of what a form sends.</summary>
    public static bool IsOurs(HttpRequest request) => Says(request) == true;

    // The browser's own word, where it gives it: behind a proxy the origin is the proxy's. No script can set either.
    private static bool? Says(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        { Length: > 0 } => false,
        _ => request.Headers.Origin.ToString() is { Length: > 0 } origin
            ? origin == $"{request.Scheme}://{request.Host}"
            : null,
    };
}
