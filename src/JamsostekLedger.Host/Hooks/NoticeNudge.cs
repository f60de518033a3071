using JamsostekLedger.Host.Serving;

namespace JamsostekLedger.Host.Hooks;

/// <summary>
/// After each request that may have recorded something, hooks are told without waiting for the next tick.
/// </summary>
/// <param name="next">The rest.</param>
/// <param name="served">Who is told.</param>
internal sealed class NoticeNudge(RequestDelegate next, WebServerOptions served)
{
    /// <summary>Lets the request be answered, then nudges.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (HttpMethods.IsPost(context.Request.Method))
            served.Notices?.Nudge();
    }
}
