namespace JamsostekLedger.Store.Reading;

/// <summary>
/// A file for what is too long for memory. It has no name any more once it is open, so whatever becomes of the process,
/// nothing lies about.
/// </summary>
public static class NamelessFile
{
    /// <summary>An empty one, gone when it is disposed.</summary>
    public static FileStream Open()
    {
        var path = Path.GetTempFileName();
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Open, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = 1 << 16,
            Options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None,
        });
        // Where an open file keeps its name, the system takes it away at the end.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
