namespace JamsostekLedger.Store.Cluster;

/// <summary>The end of what a program said, on one line, for a sentence to the operator.</summary>
internal static class LastLines
{
    private const int Count = 4;

    public static string Of(string output) => string.Join(
        " / ",
        output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).TakeLast(Count));

    /// <summary>The end of a log file, of what was written after <paramref name="from"/>.</summary>
    public static string OfFile(string path, long from)
    {
        if (!File.Exists(path))
            return "";

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = Math.Min(from, file.Length);
        using var reader = new StreamReader(file);
        return Of(reader.ReadToEnd());
    }
}
