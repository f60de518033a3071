using System.Collections.Frozen;

namespace JamsostekLedger.Simulation.Model;

/// <summary>What may follow what in a claim: the table of docs/claims.md, as people read it.</summary>
internal static class ClaimTable
{
    private static readonly FrozenDictionary<(string From, string Step), string> Steps = File
        .ReadLines(Path.Combine(Places.Repository, "docs/claims.md"))
        .SkipWhile(line => !line.StartsWith("<!-- steps", StringComparison.Ordinal))
        .TakeWhile(line => line != "<!-- /steps -->")
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 5).Skip(2)
        .ToFrozenDictionary(cells => (cells[1], cells[2]), cells => cells[3]);

    /// <summary>Where a step leads, or null where it may not be taken.</summary>
    public static string? Next(string from, string step) => Steps.GetValueOrDefault((from, step));
}
