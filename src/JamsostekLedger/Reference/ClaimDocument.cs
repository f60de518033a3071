namespace JamsostekLedger.Reference;

/// <summary>A kind of document that a claim may need.</summary>
/// <param name="Code">Stored code: <c>death-deed</c>.</param>
/// <param name="NeededFor">Benefits that every claim of needs it; empty where it depends on the case.</param>
/// <param name="Name">Indonesian name.</param>
/// <param name="English">English name.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">Where it was seen.</param>
public sealed record ClaimDocument(
    string Code, IReadOnlyList<string> NeededFor, string Name, string English, Certainty Certainty, string Source);
