using JamsostekLedger.Checks;

namespace JamsostekLedger.Store.Checks;

/// <summary>A monthly check as it is kept.</summary>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Check">The check.</param>
public sealed record KeptCheck(Instant MadeAt, MonthlyCheck Check);
