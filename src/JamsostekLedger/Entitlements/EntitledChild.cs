namespace JamsostekLedger.Entitlements;

/// <summary>A child of the worker who may get a scholarship.</summary>
/// <param name="BirthDate">Day of birth; the first of the month where only the month is known.</param>
/// <param name="Level">
/// The school at the time of the event: a code or word of <c>scholarship-levels</c>, <c>belum</c> before school, null
/// where nobody said and the age tells.
/// </param>
/// <param name="Ended">Whether the child works or is married, which ends scholarships.</param>
public sealed record EntitledChild(LocalDate BirthDate, string? Level = null, bool Ended = false);
