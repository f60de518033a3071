using System.Security.Claims;
using JamsostekLedger.Host.Access;
using JamsostekLedger.Host.Api;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Serving;

/// <summary>
/// The door: says whom a request comes from, and lets in only whoever has a right that the address needs. What is
/// recorded is held against the roles once more where it is decided.
/// </summary>
/// <param name="next">The rest.</param>
/// <param name="recognise">Says whom a request comes from.</param>
internal sealed class Entry(RequestDelegate next, Recognise recognise)
{
    private static readonly RuleText SignInNeeded = new("sign-in-needed", new Text(
        "Masuk dahulu, atau sertakan token dalam Authorization: Bearer.",
        "Sign in first, or send a token in Authorization: Bearer."));

    private static readonly RuleText NoRight = new("no-right", new Text(
        "Peran akun Anda tidak mengizinkan ini.", "The roles of your account do not allow this."));

    private static readonly RuleText NotYourRegion = new("not-your-region", new Text(
        "Akun Anda tidak punya peran di wilayah ini.", "Your account has no role in this region."));

    private static readonly RuleText ReadOnly = new("token-read-only", new Text(
        "Token ini hanya untuk membaca.", "This token is for reading only."));

    private static readonly RuleText OtherSite = new("cross-origin", new Text(
        "Permintaan dari halaman situs lain tidak diterima.",
        "Requests that a page of another site sends are not accepted."));

    private static readonly RuleText MustChange = new("password-change-needed", new Text(
        "Ganti kata sandi dahulu di halaman akun.", "Change the password first, on the page of the account."));

    /// <summary>Lets a request in, or answers it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        // No address of ours: there is nothing at it, or it takes no request of this method.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        // What does not say what it needs is nobody's.
        var needs = endpoint.Metadata.GetMetadata<Needs>() ?? new Needs([]);
        var visitor = needs is { IsOpen: true, IsOwn: false } && !context.Request.Path.StartsWithSegments("/sign-in")
            ? Visitor.Nobody
            : await recognise(context, context.RequestAborted);
        context.Features.Set(visitor);
        if (visitor.Account is { } account)
            context.User = new(new ClaimsIdentity([new(ClaimTypes.Name, account)], "jamsostek"));
        if (Refuses(context, needs, visitor) is { } refused)
            await refused.ExecuteAsync(context);
        else
            await next(context);
    }

    private static IResult? Refuses(HttpContext context, Needs needs, Visitor visitor)
    {
        var isReading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!isReading && visitor.IsByCookie && !Web.OtherSite.IsOurs(context.Request))
            return Refused(context, StatusCodes.Status403Forbidden, OtherSite);
        if (needs.IsOpen)
            return null;
        if (needs.IsOwn)
            return visitor.Account is null ? ToSignIn(context) : null;
        if (visitor.MustChange)
            return IsApi(context)
                ? Refused(context, StatusCodes.Status403Forbidden, MustChange)
                : PostedForm.See(context, "/account");

        var region = SignedIn.RegionOf(context);
        // What there is not is nobody's: who signed in is told that, and nobody else learns which there are.
        var known = region is null ? null : Regions.Find(region);
        var isUnknown = region is not null && known is null;
        if (!(isUnknown ? visitor.Account is not null || visitor.IsOperator : visitor.May(needs.AnyOf, known?.Code)))
            return visitor.Account is null
                ? ToSignIn(context)
                : known is not null && visitor.RolesIn(known.Code).Count == 0
                    ? Refused(context, StatusCodes.Status403Forbidden, NotYourRegion)
                    : Refused(context, StatusCodes.Status403Forbidden, NoRight);
        return !isReading && visitor.IsReadOnly
            ? Refused(context, StatusCodes.Status403Forbidden, ReadOnly)
            : null;
    }

    private static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi");

    // Whoever opens a page is led to where he signs in and back; what he was sending is not sent again.
    private static IResult ToSignIn(HttpContext context)
    {
        if (IsApi(context))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Refused(context, StatusCodes.Status401Unauthorized, SignInNeeded);
        }

        var to = HttpMethods.IsGet(context.Request.Method)
            ? $"{context.Request.Path}{context.Request.QueryString}"
            : "/";
        return PostedForm.See(context, $"/sign-in?next={Uri.EscapeDataString(to)}");
    }

    private static IResult Refused(HttpContext context, int status, RuleText told)
    {
        if (IsApi(context))
            return Problems.Of(status, told);
        var (asked, _) = AskedReader.Read(context.Request, null);
        return FaultPages.Refused(asked with { Account = context.Account() }, status, told.Sentence);
    }
}

/// <summary>Puts the door into a server.</summary>
internal static class Entrance
{
    /// <summary>Uses it.</summary>
    public static void UseEntry(this WebApplication app, WebServerOptions served) => app.UseMiddleware<Entry>(
        served.Recognise ?? new Recognition(served.Ledger, TrustedProxy.FromEnvironment()).OfAsync);

    /// <summary>Refuses to serve an address that does not say what it needs.</summary>
    /// <exception cref="InvalidOperationException">There is one.</exception>
    public static void RefuseUnguarded(this IEndpointRouteBuilder app)
    {
        var unguarded = app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .FirstOrDefault(endpoint => endpoint.Metadata.GetMetadata<Needs>() is null);
        if (unguarded is not null)
            throw new InvalidOperationException(
                $"The address {unguarded.RoutePattern.RawText} does not say which right it needs.");
    }
}
