using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Background;

/// <summary>What waits to be done in the background, and what was given up.</summary>
/// <param name="Engine">What it is done with.</param>
/// <param name="Waiting">What is not done yet, the next first.</param>
/// <param name="DeadLetters">What was given up, the latest first.</param>
/// <param name="Answers">What became of letters lately, the latest first.</param>
public sealed record BackgroundReport(
    string Engine, IReadOnlyList<WaitingPiece> Waiting, IReadOnlyList<GivenUpPiece> DeadLetters,
    IReadOnlyList<LetterAnswer> Answers);
