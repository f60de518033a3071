namespace JamsostekLedger.Reference;

/// <summary>What may be said of a break of a reconciliation.</summary>
/// <param name="Break">Reason of the break.</param>
/// <param name="Code">Stored code: <c>transfer-date</c>.</param>
/// <param name="Name">Indonesian name.</param>
/// <param name="English">English name.</param>
/// <param name="Forgives">Whether a difference of money stays with it that nobody is going to correct.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record BreakExplanation(
    string Break, string Code, string Name, string English, bool Forgives, string Source);
