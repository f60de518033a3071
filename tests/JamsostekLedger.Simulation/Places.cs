namespace JamsostekLedger.Simulation;

/// <summary>Where things stand.</summary>
internal static class Places
{
    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory, "JamsostekLedger.sln");

    /// <summary>The program as its users start it.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "jamsostek.dll");

    private static string Above(string folder, string name)
    {
        var at = new DirectoryInfo(folder);
        while (!File.Exists(Path.Combine(at.FullName, name)))
            at = at.Parent!;
        return at.FullName;
    }
}
