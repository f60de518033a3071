namespace JamsostekLedger.Host.Files;

/// <summary>Where an export goes: standard output, or a file that is put into place when it is whole.</summary>
internal static class ExportFile
{
    /// <summary>Standard output.</summary>
    public const string Standard = "-";

    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        if (path == Standard)
        {
            await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            await write(output);
            return;
        }

        // Half an export must never be taken for a whole one.
        var partial = $"{path}.partial";
        try
        {
            await using (var output = File.Create(partial, 1 << 16))
                await write(output);
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
