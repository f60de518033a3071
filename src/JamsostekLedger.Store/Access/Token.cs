namespace JamsostekLedger.Store.Access;

/// <summary>A token, without its secret.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Account">The account that it stands for.</param>
/// <param name="IsReadOnly">Whether nothing may be recorded under it.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="UsedAt">When it was used last, to the minute; null where it never was.</param>
/// <param name="RevokedAt">When it was taken back; or null.</param>
public sealed record Token(
    Guid Id, string Account, bool IsReadOnly, Instant MadeAt, Instant EndsAt, Instant? UsedAt, Instant? RevokedAt);
