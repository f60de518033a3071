namespace JamsostekLedger.Reference;

/// <summary>
/// A reason by which a claim is rejected, reopened, closed, corrected, or decided otherwise than expected.
/// </summary>
/// <param name="Code">Stored code: <c>premium-lapsed</c>.</param>
/// <param name="Step">Name of the step that it may be the reason of.</param>
/// <param name="Name">Indonesian name.</param>
/// <param name="English">English name.</param>
/// <param name="Certainty">How sure it is that BPJS knows it.</param>
/// <param name="Source">Where it was seen.</param>
public sealed record ClaimReason(
    string Code, string Step, string Name, string English, Certainty Certainty, string Source);
