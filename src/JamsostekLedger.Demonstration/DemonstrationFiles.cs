using System.Reflection;

namespace JamsostekLedger.Demonstration;

/// <summary>
/// The demonstration: files as regencies and BPJS branches send them, of seven regions and one province, for the years
/// 2023 to 2026. Their sums are the published ones; the people and documents in them are invented.
/// </summary>
public static class DemonstrationFiles
{
    /// <summary>Codes of the regions that the files are of.</summary>
    public static IReadOnlyList<string> Regions { get; } = [.. Books().Select(region => region.Code)];

    private const string ReadMe = "README.txt";

    /// <summary>
    /// Writes all files below the directory, the same on every run and machine, and returns them in the order in
    /// which they are to be imported.
    /// </summary>
    /// <param name="directory">Where the folders of the regions come to stand; it is made if it does not exist.</param>
    /// <param name="excerpt">Leave out the lists of the large programmes.</param>
    public static IReadOnlyList<DemonstrationFile> Write(string directory, bool excerpt = false) =>
        [.. Writing(directory, excerpt)];

    /// <summary>
    /// The same, each file written when it is asked for. First the money and the claims of all regions, for they are
    /// quickly recorded; then the people, the largest lists last.
    /// </summary>
    /// <param name="directory">Where the folders of the regions come to stand; it is made if it does not exist.</param>
    /// <param name="excerpt">Leave out the lists of the large programmes.</param>
    public static IEnumerable<DemonstrationFile> Writing(string directory, bool excerpt)
    {
        var regions = Books();
        DemonstrationSums.Check(regions);

        Directory.CreateDirectory(directory);
        WriteReadMe(Path.Combine(directory, ReadMe));
        var plan = regions.SelectMany(Plan).ToList();
        return plan.Where(file => !file.IsLarge || !excerpt).OrderBy(file => file.Turn)
            .ThenBy(file => file.IsLarge ? file.Rows : 0)
            .Select(file => Write(directory, file));
    }

    private static RegionBooks[] Books() =>
    [
        Gianyar.Compose(), Badung.Compose(), Bengkayang.Compose(), Bulukumba.Compose(), Bangli.Compose(),
        new("51", "51-bali"), .. QuotedBudgets.Compose(),
    ];

    private static IEnumerable<PlannedFile> Plan(RegionBooks region)
    {
        (string Kind, int Rows, Func<Table> Table)[] books =
            [
                ("programmes", region.Programmes.Count, () => Table.Of(region.Programmes)),
                ("budget", region.Budget.Count, () => Table.Of(region.Budget)),
                ("payments", region.Payments.Count, () => Table.Of(region.Payments)),
                ("claims", region.Claims.Count, () => Table.Of(region.Claims)),
                ("figures", PublishedFigures.Of(region.Code).Rows.Count, () => PublishedFigures.Of(region.Code)),
                ("invoices", region.Invoices.Count, () => Table.Of(region.Invoices)),
                ("receipts", region.Receipts.Count, () => Table.Of(region.Receipts)),
            ];
        foreach (var (index, (kind, rows, table)) in books.Index())
            if (rows > 0)
                yield return new(region, index + 1, kind, "", rows, table, Turn.Books);
        foreach (var (index, file) in region.People.Index())
            yield return new(
                region, books.Length + index + 1, file.Kind, file.Name, file.Rows, file.Table,
                file.IsLarge ? Turn.LargeLists : Turn.Lists, file.Refused);
    }

    private static DemonstrationFile Write(string directory, PlannedFile file)
    {
        var folder = Path.Combine(directory, file.Region.Folder);
        Directory.CreateDirectory(folder);
        var name = file.Name.Length == 0 ? file.Kind : $"{file.Kind}-{file.Name}";
        var spelling = file.Region.Spellings.GetValueOrDefault(name)
            ?? file.Region.Spellings.GetValueOrDefault(file.Kind) ?? new Spelling();
        var path = Path.Combine(folder, $"{file.Number}-{name}{spelling.Extension}");
        if (spelling.Workbook)
            DemonstrationWorkbook.Write(path, file.Table(), spelling, file.Kind);
        else
            DemonstrationCsv.Write(path, file.Table(), spelling);
        return new(file.Region.Code, file.Kind, path, file.Refused);
    }

    private static void WriteReadMe(string path)
    {
        using var text = Assembly.GetExecutingAssembly().GetManifestResourceStream(ReadMe)
            ?? throw new InvalidDataException($"The library was built without {ReadMe}.");
        using var file = File.Create(path);
        text.CopyTo(file);
    }

    private enum Turn
    {
        Books,
        Lists,
        LargeLists,
    }

    private sealed record PlannedFile(
        RegionBooks Region, int Number, string Kind, string Name, int Rows, Func<Table> Table, Turn Turn,
        int Refused = 0)
    {
        public bool IsLarge => Turn == Turn.LargeLists;
    }
}
