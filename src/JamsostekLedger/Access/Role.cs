namespace JamsostekLedger.Access;

/// <summary>What somebody is in a region.</summary>
/// <param name="Code">Code, as verbs and facts name it.</param>
/// <param name="Name">Indonesian name.</param>
/// <param name="English">English name.</param>
/// <param name="Rights">What it may do.</param>
/// <param name="Source">Why so.</param>
public sealed record Role(
    string Code, string Name, string English, IReadOnlyList<Right> Rights, string Source);
