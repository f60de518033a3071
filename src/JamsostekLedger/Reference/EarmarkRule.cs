namespace JamsostekLedger.Reference;

/// <summary>What part of an earmarked fund may, or must, go where.</summary>
/// <param name="Id">Name of the row; a plan keeps it.</param>
/// <param name="Fund">Code of the fund.</param>
/// <param name="Use">roads; other (premiums among it); support (costs of carrying out an activity).</param>
/// <param name="IsCeiling">At most, rather than at least.</param>
/// <param name="Percent">Per cent of the year's allocation, of support per cent of the activity; null where it is not
/// known.</param>
/// <param name="FromYear">First fiscal year in force.</param>
/// <param name="ToYear">Last fiscal year in force, or null.</param>
/// <param name="IsCertain">Whether the rule is known to be in force, rather than drafted.</param>
/// <param name="Source">The regulation that says so.</param>
public sealed record EarmarkRule(
    string Id,
    string Fund,
    string Use,
    bool IsCeiling,
    decimal? Percent,
    int FromYear,
    int? ToYear,
    bool IsCertain,
    string Source)
{
    /// <summary>The use that premiums are.</summary>
    public const string Other = "other";

    /// <summary>The use of costs that go with an activity.</summary>
    public const string Support = "support";
}
