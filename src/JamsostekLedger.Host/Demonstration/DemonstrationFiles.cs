using System.Reflection;

namespace JamsostekLedger.Host.Demonstration;

/// <summary>
/// The demonstration: files as regencies and BPJS branches send them, of five regions and one province, for the years
/// 2023 to 2025. Their sums are the published ones; the people and documents in them are invented.
/// </summary>
public static class DemonstrationFiles
{
    private const string ReadMe = "README.txt";

    /// <summary>
    /// Writes all files below the directory, the same on every run and machine, and returns them in the order in
    /// which they are to be imported.
    /// </summary>
    /// <param name="directory">Where the folders of the regions come to stand; it is made if it does not exist.</param>
    public static IReadOnlyList<DemonstrationFile> Write(string directory)
    {
        RegionBooks[] regions =
            [
                Gianyar.Compose(), Badung.Compose(), Bengkayang.Compose(), Bulukumba.Compose(),
                new("51.06", "51.06-bangli"), new("51", "51-bali"),
            ];
        DemonstrationSums.Check(regions);

        Directory.CreateDirectory(directory);
        WriteReadMe(Path.Combine(directory, ReadMe));
        return [.. regions.SelectMany(region => Write(directory, region))];
    }

    private static IEnumerable<DemonstrationFile> Write(string directory, RegionBooks region)
    {
        var folder = Path.Combine(directory, region.Folder);
        Directory.CreateDirectory(folder);
        (string Kind, Table Table)[] files =
            [
                ("programmes", Table.Of(region.Programmes)), ("budget", Table.Of(region.Budget)),
                ("payments", Table.Of(region.Payments)), ("claims", Table.Of(region.Claims)),
                ("figures", PublishedFigures.Of(region.Code)),
            ];
        foreach (var ((kind, table), index) in files.Select((file, index) => (file, index)))
            if (table.Rows.Count > 0)
            {
                var spelling = region.Spellings.GetValueOrDefault(kind) ?? new Spelling();
                var path = Path.Combine(folder, $"{index + 1}-{kind}{spelling.Extension}");
                if (spelling.Workbook)
                    DemonstrationWorkbook.Write(path, table, spelling, kind);
                else
                    DemonstrationCsv.Write(path, table, spelling);
                yield return new(region.Code, kind, path);
            }
    }

    private static void WriteReadMe(string path)
    {
        using var text = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Demonstration/{ReadMe}")
            ?? throw new InvalidDataException($"The program was built without Demonstration/{ReadMe}.");
        using var file = File.Create(path);
        text.CopyTo(file);
    }
}
