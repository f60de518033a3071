namespace JamsostekLedger.Demonstration;

/// <summary>The figures that the press published, one file for all regions, as it stands in the program.</summary>
internal static class PublishedFigures
{
    private const string RegionColumn = "region_code";

    /// <summary>The rows of one region, all columns.</summary>
    public static Table Of(string region)
    {
        using var csv = EmbeddedTable.Open("figures.csv");
        var rows = new List<IReadOnlyList<Cell>>();
        while (csv.Read())
            if (csv.GetString(RegionColumn) == region)
                rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(field => Cell.Of(csv.GetString(field)))]);
        return new([.. csv.Headers], rows);
    }
}
