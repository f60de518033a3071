namespace JamsostekLedger.Reference;

/// <summary>What a benefit comes to while the row is in force, by the day of the accident or death.</summary>
/// <param name="Id">Name of the row; what is reckoned by it keeps it.</param>
/// <param name="What">What it rules: one of the names in <see cref="BenefitRules"/>.</param>
/// <param name="Value">Its number, or null where the law sets none: care without a ceiling.</param>
/// <param name="Unit">What the number counts.</param>
/// <param name="From">First day in force; null for always.</param>
/// <param name="To">Last day in force; null for none yet.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">Law and article as far as they were seen, or who said so.</param>
public sealed record BenefitRule(
    string Id,
    string What,
    long? Value,
    BenefitUnit Unit,
    LocalDate? From,
    LocalDate? To,
    Certainty Certainty,
    string Source)
{
    /// <summary>Whether the row is in force on a day.</summary>
    public bool Covers(LocalDate day) => !(day < From) && !(To < day);
}
