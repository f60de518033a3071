namespace JamsostekLedger.Coverage;

/// <summary>
/// Observations that may be put beside each other: counts of one definition, or percentages that one source said
/// without any. Two definitions are two series, however near their figures are.
/// </summary>
/// <param name="Definition">What they are counts of, or null.</param>
/// <param name="Source">Who said them, where they have no definition; else null.</param>
/// <param name="Observations">The observations, oldest first.</param>
public sealed record CoverageSeries(
    string? Definition, string? Source, IReadOnlyList<CoverageObservation> Observations)
{
    /// <summary>Whether two definitions are one: letter case and blanks around do not matter.</summary>
    public static bool SameDefinition(string? left, string? right) =>
        string.Equals(left?.Trim(), right?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The series of observations; that of the latest observation comes first.</summary>
    public static IReadOnlyList<CoverageSeries> Of(IEnumerable<CoverageObservation> observations) =>
    [
        .. observations
            .GroupBy(seen => (
                Definition: seen.Definition?.Trim().ToUpperInvariant(),
                Source: seen.Definition is null ? seen.Source : null))
            .Select(group => group
                .OrderBy(seen => seen.ObservedOn).ThenBy(seen => seen.Source, StringComparer.Ordinal)
                .ThenBy(seen => seen.Stream, StringComparer.Ordinal).ToArray())
            .OrderByDescending(group => group[^1].ObservedOn)
            .ThenBy(group => group[^1].Stream, StringComparer.Ordinal)
            .Select(group => new CoverageSeries(
                group[^1].Definition, group[^1].Definition is null ? group[^1].Source : null, group)),
    ];
}
