using NodaTime;

namespace JamsostekLedger.Plans;

/// <summary>Workers who are covered today and whose cover ends unless somebody pays.</summary>
/// <param name="LastMonth">The last month in which they are covered.</param>
/// <param name="Workers">How many.</param>
public sealed record PlanRunOut(YearMonth LastMonth, int Workers);
