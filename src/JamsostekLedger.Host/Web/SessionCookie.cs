namespace JamsostekLedger.Host.Web;

/// <summary>
/// Where a browser keeps the secret of its session: no script sees it, and no other site sends it along.
/// </summary>
internal static class SessionCookie
{
    private const string Name = "jamsostek_session";

    /// <summary>The secret of a request; null where it has none.</summary>
    public static string? Of(HttpRequest request) =>
        request.Cookies.TryGetValue(Name, out var secret) && secret.Length > 0 ? secret : null;

    /// <summary>Has the browser keep a secret until it is closed.</summary>
    public static void Set(HttpContext context, string secret) =>
        context.Response.Cookies.Append(Name, secret, Options(context));

    /// <summary>Has the browser forget it.</summary>
    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    // A proxy that ends HTTPS says so; it is taken at its word only to be stricter.
    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true,
        Secure = context.Request.IsHttps || context.Request.Headers["X-Forwarded-Proto"].ToString() == "https",
    };
}
