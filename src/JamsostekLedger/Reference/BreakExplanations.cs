namespace JamsostekLedger.Reference;

/// <summary>A closed list of what may be said of a break; it differs by the break's reason.</summary>
public static class BreakExplanations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<BreakExplanation> All { get; } =
    [
        .. DatedTable.Read("break-explanations").Select(row => new BreakExplanation(
            row["break"], row["code"], row["name"], row["english"], row["forgives"] == "yes",
            row["source"])),
    ];

    /// <summary>Those of a break's reason.</summary>
    public static IEnumerable<BreakExplanation> Of(string reason) => All.Where(one => one.Break == reason);
}
