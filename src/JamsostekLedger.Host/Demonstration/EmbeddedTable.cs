using CsvHelper;

namespace JamsostekLedger.Host.Demonstration;

/// <summary>A CSV that stands in the program itself.</summary>
internal static class EmbeddedTable
{
    /// <summary>Opens it, with its header read.</summary>
    public static CsvReader Open(string name)
    {
        var resource = typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"Demonstration/{name}")
            ?? throw new InvalidDataException($"The program was built without Demonstration/{name}.");
        return CsvReader.Create(resource, CsvReaderOptions.Default with { Separator = ',' });
    }
}
