namespace JamsostekLedger.Reference;

/// <summary>Why it is not sure that a fund may pay premiums in a year. It is shown, and refuses nothing.</summary>
/// <param name="Id">Name of the row.</param>
/// <param name="Fund">Code of the fund.</param>
/// <param name="FromYear">First year that it is about.</param>
/// <param name="ToYear">Last year that it is about, or null.</param>
/// <param name="Certainty">How sure the doubt itself is.</param>
/// <param name="Text">The doubt, in Indonesian.</param>
/// <param name="English">The same in English.</param>
/// <param name="Source">The rule, or who said so.</param>
public sealed record FundDoubt(
    string Id, string Fund, int FromYear, int? ToYear, Certainty Certainty, string Text, string English, string Source);
