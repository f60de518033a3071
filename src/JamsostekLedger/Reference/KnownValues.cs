namespace JamsostekLedger.Reference;

/// <summary>Values of columns as other programs write them, each with where it was seen.</summary>
public static class KnownValues
{
    private static readonly Dictionary<(string Kind, string Column, string Foreign), string> Ours =
        DatedTable.Read("known-values").Select(row => new KnownValue(
                row["kind"], row["column"], row["foreign"], row["ours"],
                Enum.Parse<Certainty>(row["certainty"], ignoreCase: true), row["seen_on"], row["source"]))
            .ToDictionary(known => (known.Kind, known.Column, known.Foreign.ToUpperInvariant()), known => known.Ours);

    /// <summary>Our value of a foreign one, or null.</summary>
    public static string? Find(string kind, string column, string foreign) =>
        Ours.GetValueOrDefault((kind, column, foreign.ToUpperInvariant()));

    /// <summary>The columns of a kind that have such values.</summary>
    public static IReadOnlySet<string> ColumnsOf(string kind) =>
        Ours.Keys.Where(known => known.Kind == kind).Select(known => known.Column).ToHashSet(StringComparer.Ordinal);
}
