using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>How long something of a claim may take, or what lateness costs, while the row is in force.</summary>
/// <param name="Id">Name of the row; what follows from it keeps it.</param>
/// <param name="What">What it rules: one of the names in <see cref="DeadlineRules"/>.</param>
/// <param name="Benefit">The benefit that it is of.</param>
/// <param name="Value">Hours, days, per cent a day or years, by what it rules.</param>
/// <param name="Days">Which days count, where days are counted.</param>
/// <param name="From">First day in force; null for always.</param>
/// <param name="To">Last day in force; null for none yet.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">Law and article as far as they were seen, or who said so.</param>
public sealed record DeadlineRule(
    string Id,
    string What,
    Benefit Benefit,
    int Value,
    DayKind Days,
    LocalDate? From,
    LocalDate? To,
    Certainty Certainty,
    string Source)
{
    /// <summary>Whether the row is in force on a day.</summary>
    public bool Covers(LocalDate day) => !(day < From) && !(To < day);
}
