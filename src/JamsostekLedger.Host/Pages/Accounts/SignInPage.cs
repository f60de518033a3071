using JamsostekLedger.Access;
using JamsostekLedger.Host.Access;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store.Access;

namespace JamsostekLedger.Host.Pages.Accounts;

/// <summary>Where somebody signs in, or, in the demonstration, becomes somebody with a click.</summary>
/// <param name="Asked">The address.</param>
/// <param name="To">Where it goes on to.</param>
/// <param name="Demonstration">Roles that the demonstration has an account of; none outside it.</param>
/// <param name="Status">What became of an attempt; null before one.</param>
/// <param name="Name">The name that was typed.</param>
public sealed record SignInPage(
    Asked Asked, string To, IReadOnlyList<Role> Demonstration, SignInStatus? Status, string Name) : IPage
{
    /// <summary>Name of the field, and of the parameter, that says where to go on to.</summary>
    public const string Onward = "next";

    /// <summary>Maps the page, its forms, and signing out.</summary>
    internal static void Map(IEndpointRouteBuilder app, WebServerOptions served)
    {
        var open = app.ForEverybody();
        open.MapGet("/sign-in", (HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
            context, null, async (asked, end) => PageRoutes.Page<SignInView>(
                await LoadAsync(served, asked, Local(asked.Value(Onward)), null, "", end)), cancellation));
        open.MapPost("/sign-in", (HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
            context, null, (asked, end) => SignInAsync(served, asked, context, end), cancellation));
        open.MapPost("/sign-in/demonstration", (HttpContext context, CancellationToken cancellation) =>
            PageRoutes.AnswerAsync(
                context, null, (asked, end) => BecomeAsync(served, asked, context, end), cancellation));
        open.MapPost("/sign-out", (HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
            context, null, (asked, end) => SignOutAsync(served, asked, context, end), cancellation));
    }

    /// <summary>An address of this server; the start where it is none, so that nobody is led elsewhere.</summary>
    internal static string Local(string? address) => address is ['/'] or ['/', not '/', ..]
        && !address.Contains('\\') && !address.Any(char.IsControl) ? address : "/";

    private static async Task<IResult?> SignInAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        if (await GivenAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        var (to, name) = (Local(given.GetValueOrDefault(Onward)), given.GetValueOrDefault("name", ""));
        var (status, secret) = await SignIns.TryAsync(
            served.Ledger, name, given.GetValueOrDefault("password", ""), cancellation);
        if (secret is null)
            return PageRoutes.Page<SignInView>(
                await LoadAsync(served, asked, to, status, name, cancellation), StatusCodes.Status401Unauthorized);
        return await EnterAsync(served, context, secret, to, cancellation);
    }

    private static async Task<IResult?> BecomeAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        if (await GivenAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        if (Roles.Find(given.GetValueOrDefault("role")) is not { } role
            || await DemonstrationAccounts.FindAsync(
                served.Ledger, DemonstrationAccounts.NameOf(role), cancellation) is not { } account)
            return null;
        var secret = await served.Ledger.Sessions.BeginAsync(account.Name, cancellation);
        return await EnterAsync(served, context, secret, Local(given.GetValueOrDefault(Onward)), cancellation);
    }

    private static async Task<IResult?> SignOutAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        if (OtherSite.Sent(context.Request))
            return FaultPages.OtherSite(asked);
        if (SessionCookie.Of(context.Request) is { } secret)
            await served.Ledger.Sessions.EndAsync(secret, cancellation);
        SessionCookie.Clear(context);
        return PostedForm.See(context, "/sign-in");
    }

    // Whoever comes with a session of somebody else leaves it: it ends, and is not taken over.
    private static async Task<IResult> EnterAsync(
        WebServerOptions served, HttpContext context, string secret, string to, CancellationToken cancellation)
    {
        if (SessionCookie.Of(context.Request) is { } before)
            await served.Ledger.Sessions.EndAsync(before, cancellation);
        SessionCookie.Set(context, secret);
        return PostedForm.See(context, to);
    }

    // A page of another site could sign its visitor in as somebody else and see what he types then.
    private static async Task<Dictionary<string, string>?> GivenAsync(
        HttpContext context, CancellationToken cancellation) =>
        OtherSite.IsOurs(context.Request) ? await PostedForm.ReadAsync(context, cancellation) : null;

    private static async Task<SignInPage> LoadAsync(
        WebServerOptions served, Asked asked, string to, SignInStatus? status, string name,
        CancellationToken cancellation)
    {
        var known = (await served.Ledger.Accounts.ListAsync(cancellation))
            .Where(account => account is { IsDemonstration: true, DisabledAt: null })
            .Select(account => account.Name).ToHashSet();
        return new(
            asked with { Path = "/sign-in" }, to,
            [.. Roles.All.Where(role => known.Contains(DemonstrationAccounts.NameOf(role)))], status, name);
    }
}
