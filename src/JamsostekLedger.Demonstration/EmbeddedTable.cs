using CsvHelper;

namespace JamsostekLedger.Demonstration;

/// <summary>A CSV that stands in the library itself.</summary>
internal static class EmbeddedTable
{
    /// <summary>Opens it, with its header read.</summary>
    public static CsvReader Open(string name)
    {
        var resource = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The library was built without {name}.");
        return CsvReader.Create(resource, CsvReaderOptions.Default with { Separator = ',' });
    }
}
