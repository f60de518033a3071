using JamsostekLedger.Access;

namespace JamsostekLedger.Host.Web;

/// <summary>What an address needs of whoever asks. An address without it stops the start of the server.</summary>
/// <param name="AnyOf">Any of these rights, in the region of the address or, where it has none, anywhere.</param>
/// <param name="IsOpen">Whether nobody need sign in.</param>
/// <param name="IsOwn">Whether any account will do, whatever its rights, also before its password is changed.</param>
public sealed record Needs(IReadOnlyList<Right> AnyOf, bool IsOpen = false, bool IsOwn = false);

/// <summary>Says of addresses what they need.</summary>
internal static class EndpointRights
{
    /// <summary>The rights of those who record anything.</summary>
    public static readonly Right[] Recorders =
        [Right.RecordMoney, Right.RecordBpjs, Right.RecordClaims, Right.Verify, Right.SetRates];

    /// <summary>The rights of those who ask others to approve something, or approve it.</summary>
    public static readonly Right[] Deciders = [.. Recorders, Right.Forget, Right.Approve, Right.Administer];

    /// <summary>Addresses for whoever has any of some rights.</summary>
    public static RouteGroupBuilder For(this IEndpointRouteBuilder app, params Right[] anyOf) =>
        app.MapGroup("").WithMetadata(new Needs(anyOf));

    /// <summary>Addresses for whoever has any role.</summary>
    public static RouteGroupBuilder ForAnyRole(this IEndpointRouteBuilder app) =>
        app.For(Enum.GetValues<Right>());

    /// <summary>Addresses for everybody.</summary>
    public static RouteGroupBuilder ForEverybody(this IEndpointRouteBuilder app) =>
        app.MapGroup("").WithMetadata(new Needs([], IsOpen: true));

    /// <summary>Addresses for whoever signed in, about himself.</summary>
    public static RouteGroupBuilder ForOneself(this IEndpointRouteBuilder app) =>
        app.MapGroup("").WithMetadata(new Needs([], IsOwn: true));
}
