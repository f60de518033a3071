using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Web;

/// <summary>Whom a request comes from.</summary>
internal static class SignedIn
{
    /// <summary>Whom a request comes from.</summary>
    public static Visitor Visitor(this HttpContext context) =>
        context.Features.Get<Visitor>() ?? Web.Visitor.Nobody;

    /// <summary>The region of a request's address; null where it has none.</summary>
    public static string? RegionOf(HttpContext context) =>
        (context.GetRouteValue("region") ?? context.GetRouteValue("code")) as string;

    /// <summary>The account that signed in; null where nobody did.</summary>
    public static string? Account(this HttpContext context) => context.User.Identity is
        { IsAuthenticated: true, Name: { Length: > 0 } account }
        ? account
        : null;

    /// <summary>The roles of whoever asks in the region of the address.</summary>
    public static IReadOnlyCollection<string> Roles(this HttpContext context) =>
        RegionOf(context) is { } region ? context.Visitor().RolesIn(region) : [];

    /// <summary>Who says something of a request: an account, and nobody else over HTTP.</summary>
    public static Headers Speaker(HttpContext context, string source) =>
        Of(context, new("", source)) with { IsAccount = true };

    /// <summary>Who acts: the account, whatever the request says.</summary>
    public static Headers Of(HttpContext context, Headers asked) => context.Account() is { } account
        ? asked with { Actor = account, IsAccount = true, Roles = context.Roles() }
        : asked;
}
