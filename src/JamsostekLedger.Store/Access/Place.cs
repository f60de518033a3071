namespace JamsostekLedger.Store.Access;

/// <summary>A role somewhere.</summary>
/// <param name="Region">Code of the region, or <c>all</c>.</param>
/// <param name="Role">Code of the role.</param>
public sealed record Place(string Region, string Role);
