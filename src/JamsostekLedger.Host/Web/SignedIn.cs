using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Web;

/// <summary>Whom a request comes from.</summary>
internal static class SignedIn
{
    /// <summary>The account that signed in; null where nobody did.</summary>
    public static string? Account(this HttpContext context) => context.User.Identity is
        { IsAuthenticated: true, Name: { Length: > 0 } account }
        ? account
        : null;

    /// <summary>Who says something of a request: an account, and nobody else over HTTP.</summary>
    public static Headers Speaker(HttpContext context, string source) =>
        Of(context, new("", source)) with { IsAccount = true };

    /// <summary>Who acts: the account, whatever the request says.</summary>
    public static Headers Of(HttpContext context, Headers asked) => context.Account() is { } account
        ? asked with { Actor = account, IsAccount = true }
        : asked;
}
