namespace JamsostekLedger.Specs;

/// <summary>The repository as it stands on disk, for the specs that read its sources and pages.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files below a folder with that ending, by path from the root, build output left out.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), $"*{ending}", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The rows of all tables on a page, heading and rule left out; each with the section that it stands in.
    /// </summary>
    public static IEnumerable<(string Section, string[] Cells)> TableRows(string page)
    {
        var section = "";
        var inTable = false;
        foreach (var line in Read(page).Split('\n'))
        {
            if (line.StartsWith('#'))
                section = line.TrimStart('#').Trim();
            if (!line.StartsWith('|'))
                inTable = false;
            else if (line.Replace(" ", "").StartsWith("|---", StringComparison.Ordinal))
                inTable = true;
            else if (inTable)
                yield return (section, [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())]);
        }
    }

    private static string FindRoot(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("No JamsostekLedger.sln above the test's folder."),
        _ when File.Exists(Path.Combine(folder.FullName, "JamsostekLedger.sln")) => folder.FullName,
        _ => FindRoot(folder.Parent),
    };
}
