using JamsostekLedger.Host.Pages;

namespace JamsostekLedger.Host.Questions;

/// <summary>What came of a question.</summary>
/// <param name="Refused">Why it was not answered, or null.</param>
/// <param name="Json">The answer, of which long lists may be read while they are written.</param>
/// <param name="End">What must stay until it was written, or null.</param>
internal sealed record Answered(RuleText? Refused, object? Json, IDisposable? End);
