namespace JamsostekLedger.Audit;

/// <summary>One place where what is kept is not what the facts give when they are folded anew.</summary>
/// <param name="Where">What it is: <c>fact</c>, <c>view NAME</c>, <c>sum ACCOUNT</c>, <c>journal ACCOUNT</c>.</param>
/// <param name="Key">Which one.</param>
/// <param name="Kept">What is kept; null where nothing is.</param>
/// <param name="Replayed">What the facts give; null where they give nothing.</param>
public sealed record ReplayDifference(string Where, string Key, string? Kept, string? Replayed);
