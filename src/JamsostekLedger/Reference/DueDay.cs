using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>A day by which something is due.</summary>
/// <param name="Said">The day as the rule or the document says it.</param>
/// <param name="On">The last day in time: the next working day where that one is none.</param>
/// <param name="Doubts">What is uncertain about it.</param>
public sealed record DueDay(LocalDate Said, LocalDate On, IReadOnlyList<Refusal> Doubts);
