using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>A level of school and what the scholarship (beasiswa) pays for a year of it.</summary>
/// <param name="Id">Name of the row; what is reckoned by it keeps it.</param>
/// <param name="Code">Code of the level: <c>TK-SD</c>, <c>SMP</c>, <c>SMA</c>, <c>PT</c>.</param>
/// <param name="Words">Other words that mean the level.</param>
/// <param name="Amount">Rupiah a child and school year.</param>
/// <param name="Years">Most school years that are paid.</param>
/// <param name="EntryAge">Usual age on 1 July of the first of them: what schools do, no rule of the benefit.</param>
/// <param name="From">First day in force, by the day of the accident or death; null for always.</param>
/// <param name="To">Last day in force; null for none yet.</param>
/// <param name="Certainty">How sure amount and years are.</param>
/// <param name="Source">Law and article as far as they were seen, or who said so.</param>
public sealed record SchoolLevel(
    string Id,
    string Code,
    IReadOnlyList<string> Words,
    Rupiah Amount,
    int Years,
    int EntryAge,
    LocalDate? From,
    LocalDate? To,
    Certainty Certainty,
    string Source)
{
    /// <summary>What is said of a child who has not begun school.</summary>
    public const string BeforeSchool = "belum";

    /// <summary>Whether the row is in force on a day.</summary>
    public bool Covers(LocalDate day) => !(day < From) && !(To < day);

    /// <summary>Whether a word means the level; capitals do not count.</summary>
    public bool IsMeantBy(string word) =>
        Words.Prepend(Code).Contains(word.Trim(), StringComparer.OrdinalIgnoreCase);
}
