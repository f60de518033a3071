using JamsostekLedger.Access;
using JamsostekLedger.Store.Access;

namespace JamsostekLedger.Host.Web;

/// <summary>Whom a request comes from, and what may be done under it.</summary>
/// <param name="Account">Name of the account; null where nobody signed in.</param>
/// <param name="Places">Roles, each in a region or everywhere.</param>
public sealed record Visitor(string? Account, IReadOnlyList<Place> Places)
{
    /// <summary>Nobody: what is read under it is read by anybody.</summary>
    public static Visitor Nobody { get; } = new(null, []);

    /// <summary>
    /// The operator of the machine, who has every right and is no account, as a verb is. No request over the network is
    /// ever the operator's: whoever builds a server for himself says so.
    /// </summary>
    public static Visitor Operator { get; } = new(null, []) { IsOperator = true };

    /// <summary>Whether it is the operator of the machine.</summary>
    public bool IsOperator { get; private init; }

    /// <summary>Whether the password must be changed before anything else.</summary>
    public bool MustChange { get; init; }

    /// <summary>Whether nothing may be recorded under it.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether a browser says by itself who it is, so that a page of another site could make it ask.</summary>
    public bool IsByCookie { get; init; }

    /// <summary>Whether it is one of the demonstration's, which anybody may become.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>The roles in a region.</summary>
    public IReadOnlyCollection<string> RolesIn(string region) =>
    [
        .. Places.Where(place => place.Region == region || place.Region == Accounts.Everywhere)
            .Select(place => place.Role).Distinct(),
    ];

    /// <summary>Whether one of some rights is held in a region, or anywhere where no region is asked for.</summary>
    public bool May(IEnumerable<Right> anyOf, string? region) => IsOperator || anyOf.Any(right => Roles.May(
        region is null ? Places.Select(place => place.Role) : RolesIn(region), right));

    /// <summary>
    /// Whether what the server does for a region by itself is this visitor's matter; what it does for all regions is
    /// that of whoever keeps all of them.
    /// </summary>
    public bool Keeps(string? region) =>
        region is null ? May(Right.Administer, Accounts.Everywhere) : May(Right.Administer, region);

    /// <summary>Whether a right is held in a region.</summary>
    public bool May(Right right, string region) => May([right], region);
}
