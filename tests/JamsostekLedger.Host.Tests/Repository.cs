namespace JamsostekLedger.Host.Tests;

/// <summary>The files of the product, for tests that read them.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "JamsostekLedger.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
