using System.Globalization;
using JamsostekLedger.Host.Access;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Access;

namespace JamsostekLedger.Host.Pages.Accounts;

/// <summary>One's own account: its roles, its password, its tokens.</summary>
/// <param name="Asked">The address.</param>
/// <param name="Account">The account.</param>
/// <param name="Tokens">Its tokens that stand.</param>
/// <param name="Refusal">Why a form was refused, or null.</param>
/// <param name="Secret">The token that was just made, or null.</param>
public sealed record AccountPage(
    Asked Asked, UserAccount Account, IReadOnlyList<Token> Tokens, Refusal? Refusal, string? Secret) : IPage
{
    private static readonly Refusal WrongPassword = new("password-wrong", "Kata sandi sekarang tidak benar.");

    /// <summary>Maps the page and its forms.</summary>
    internal static void Map(IEndpointRouteBuilder app, WebServerOptions served)
    {
        var own = app.ForOneself();
        own.MapGet("/account", (HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
            context, null, (asked, end) => PageRoutes.Loaded<AccountView, AccountPage>(
                LoadAsync(served, asked, null, null, end)), cancellation));
        Post("password", PasswordAsync);
        Post("tokens", TokenAsync);
        Post("tokens/revoke", RevokeAsync);

        void Post(string form, Func<WebServerOptions, Asked, IReadOnlyDictionary<string, string>, HttpContext,
            CancellationToken, Task<IResult?>> act) => own.MapPost($"/account/{form}",
            (HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, null, async (asked, end) => await PostedForm.ReadAsync(context, end) is { } given
                    ? await act(served, asked with { Path = "/account" }, given, context, end)
                    : FaultPages.OtherSite(asked), cancellation));
    }

    private static async Task<IResult?> PasswordAsync(
        WebServerOptions served, Asked asked, IReadOnlyDictionary<string, string> given, HttpContext context,
        CancellationToken cancellation)
    {
        var (name, fresh) = (asked.Account!, given.GetValueOrDefault("new", ""));
        var old = given.GetValueOrDefault("old", "");
        if (Passwords.Refuses(fresh, name) is { } weak)
            return await RefusedAsync(served, asked, weak, cancellation);
        // By the same count of failures as signing in: a session that was left open guesses no more than the door does.
        if (await served.Ledger.Accounts.CheckAsync(name, hash => Passwords.Verifies(hash, old), cancellation)
            != SignInStatus.Right)
            return await RefusedAsync(served, asked, WrongPassword, cancellation);

        await served.Ledger.Accounts.SetPasswordAsync(
            name, Passwords.Hash(fresh), mustChange: false, name, cancellation);
        SessionCookie.Set(context, await served.Ledger.Sessions.BeginAsync(name, cancellation));
        return PostedForm.See(context, asked.Link("/account", ("changed", "yes")));
    }

    private static async Task<IResult?> TokenAsync(
        WebServerOptions served, Asked asked, IReadOnlyDictionary<string, string> given, HttpContext context,
        CancellationToken cancellation)
    {
        _ = int.TryParse(
            given.GetValueOrDefault("days"), NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        // What anybody may become with a click gets nothing that outlives the click.
        var (secret, refusal) = context.Visitor() is { IsDemonstration: false, MustChange: false }
            ? await served.Ledger.Tokens.MakeAsync(
                asked.Account!, days, given.ContainsKey("read-only"), asked.Account!, cancellation)
            : (null, new Refusal("no-right", "Akun ini tidak dapat membuat token."));
        return refusal is null
            ? await PageRoutes.Loaded<AccountView, AccountPage>(LoadAsync(served, asked, null, secret, cancellation))
            : await RefusedAsync(served, asked, refusal, cancellation);
    }

    private static async Task<IResult?> RevokeAsync(
        WebServerOptions served, Asked asked, IReadOnlyDictionary<string, string> given, HttpContext context,
        CancellationToken cancellation)
    {
        if (!Guid.TryParse(given.GetValueOrDefault("id"), out var id)
            || (await served.Ledger.Tokens.ListAsync(asked.Account, cancellation)).All(token => token.Id != id))
            return null;
        await served.Ledger.Tokens.RevokeAsync(id, asked.Account!, cancellation);
        return PostedForm.See(context, asked.Link("/account"));
    }

    private static async Task<IResult?> RefusedAsync(
        WebServerOptions served, Asked asked, Refusal refusal, CancellationToken cancellation) =>
        await LoadAsync(served, asked, refusal, null, cancellation) is { } page
            ? PageRoutes.Page<AccountView>(page, StatusCodes.Status422UnprocessableEntity)
            : null;

    private static async Task<AccountPage?> LoadAsync(
        WebServerOptions served, Asked asked, Refusal? refusal, string? secret, CancellationToken cancellation) =>
        asked.Account is { } name && await served.Ledger.Accounts.FindAsync(name, cancellation) is { } account
            ? new(asked, account, [
                .. (await served.Ledger.Tokens.ListAsync(name, cancellation))
                    .Where(token => token.RevokedAt is null
                        && token.EndsAt > served.Ledger.Clock.GetCurrentInstant()),
            ], refusal, secret)
            : null;
}
