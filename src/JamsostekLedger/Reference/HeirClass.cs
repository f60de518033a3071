namespace JamsostekLedger.Reference;

/// <summary>
/// A class of heirs as the law orders them. Guidance: a later class comes in only where nobody of an earlier one is
/// there; BPJS, and a court where the law names nobody, decide.
/// </summary>
/// <param name="Id">Name of the row.</param>
/// <param name="Code">Code of the class: <c>spouse</c>, <c>child</c>, <c>blood-relative</c> …</param>
/// <param name="Rank">Place in the order, 1 first; two classes may share one.</param>
/// <param name="Name">As the law says it.</param>
/// <param name="NameInEnglish">The same in English.</param>
/// <param name="From">First day in force; null for always.</param>
/// <param name="To">Last day in force; null for none yet.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">Law and article as far as they were seen.</param>
public sealed record HeirClass(
    string Id,
    string Code,
    int Rank,
    string Name,
    string NameInEnglish,
    LocalDate? From,
    LocalDate? To,
    Certainty Certainty,
    string Source)
{
    /// <summary>Whether the row is in force on a day.</summary>
    public bool Covers(LocalDate day) => !(day < From) && !(To < day);
}
