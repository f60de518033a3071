using CsvHelper;

namespace JamsostekLedger.Host.Demonstration;

/// <summary>The figures that the press published, one file for all regions, as it stands in the program.</summary>
internal static class PublishedFigures
{
    private const string Resource = "Demonstration/figures.csv";
    private const string RegionColumn = "region_code";

    /// <summary>The rows of one region, all columns.</summary>
    public static Table Of(string region)
    {
        var resource = typeof(PublishedFigures).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The program was built without {Resource}.");
        using var csv = CsvReader.Create(resource, CsvReaderOptions.Default with { Separator = ',' });
        var rows = new List<IReadOnlyList<Cell>>();
        while (csv.Read())
            if (csv.GetString(RegionColumn) == region)
                rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(field => Cell.Of(csv.GetString(field)))]);
        return new([.. csv.Headers], rows);
    }
}
