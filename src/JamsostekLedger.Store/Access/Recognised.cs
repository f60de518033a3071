namespace JamsostekLedger.Store.Access;

/// <summary>Whom a session or a token stands for.</summary>
/// <param name="Account">Name of the account.</param>
/// <param name="MustChange">Whether the password must be changed before anything else.</param>
/// <param name="IsReadOnly">Whether nothing may be recorded under it.</param>
/// <param name="IsDemonstration">Whether it is one of the demonstration's.</param>
/// <param name="Places">The roles that the account has now.</param>
public sealed record Recognised(
    string Account, bool MustChange, bool IsReadOnly, bool IsDemonstration, IReadOnlyList<Place> Places);
