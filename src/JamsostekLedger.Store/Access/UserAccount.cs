namespace JamsostekLedger.Store.Access;

/// <summary>Who may sign in. What the password is, nobody can read.</summary>
/// <param name="Name">The name.</param>
/// <param name="MustChange">Whether the password was given and must be changed before anything else.</param>
/// <param name="LockedUntil">Until when nobody is let in after too many failures; or null.</param>
/// <param name="DisabledAt">Since when the account is out of use; or null.</param>
/// <param name="IsDemonstration">Whether it is one of the demonstration's, which anybody may become.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="MadeBy">By whom.</param>
/// <param name="Places">Its roles, each with the code of the region or <c>all</c>.</param>
public sealed record UserAccount(
    string Name, bool MustChange, Instant? LockedUntil, Instant? DisabledAt, bool IsDemonstration, Instant MadeAt,
    string MadeBy, IReadOnlyList<Place> Places);
