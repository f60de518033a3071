using JamsostekLedger.Reference;

namespace JamsostekLedger.Cover;

/// <summary>A rule of cover while it is in force.</summary>
/// <param name="Id">Name of the row; what follows from it keeps it.</param>
/// <param name="Rule">What it rules: one of the names in <see cref="CoverRules"/>.</param>
/// <param name="Value">Its number (months, years, a day of the month), or null where it has none.</param>
/// <param name="From">First day in force; null for always.</param>
/// <param name="To">Last day in force; null for none yet.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">The law, or who said so.</param>
public sealed record CoverRule(
    string Id, string Rule, int? Value, LocalDate? From, LocalDate? To, Certainty Certainty, string Source)
{
    /// <summary>Whether the row is in force on a day.</summary>
    public bool Covers(LocalDate day) => !(day < From) && !(To < day);
}
