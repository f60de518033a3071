namespace JamsostekLedger.Cover;

/// <summary>
/// A cover from its first month to the last that is paid, with gaps no longer than the grace. The clocks of the
/// reduced JKM and of scholarships run from its beginning.
/// </summary>
/// <param name="First">First covered month.</param>
/// <param name="Last">Last covered or prepaid month.</param>
/// <param name="Months">Covered and prepaid months; fewer than from first to last where a gap lies between.</param>
/// <param name="Restarted">Whether an earlier cover had lapsed.</param>
public sealed record Episode(YearMonth First, YearMonth Last, int Months, bool Restarted);
