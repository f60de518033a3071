using System.Runtime.InteropServices;

namespace JamsostekLedger.Store;

/// <summary>Puts a file into place as a whole: its bytes are on disk before its name, and the name is too.</summary>
internal static class DurableFile
{
    /// <summary>Puts it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="isSecret">Whether only its owner may read it.</param>
    /// <param name="overwrite">
    /// Whether it takes the place of another one. Otherwise the first of two that come at once is the one that stays.
    /// </param>
    public static void Put(string path, ReadOnlySpan<byte> bytes, bool isSecret, bool overwrite = true)
    {
        var made = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isSecret && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var stream = new FileStream(made, options))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            Move(made, path, overwrite);
        }
        catch
        {
            File.Delete(made);
            throw;
        }
    }

    /// <summary>Renames a file, and returns when a crash of the machine cannot undo it.</summary>
    public static void Move(string from, string to, bool overwrite = true)
    {
        try
        {
            File.Move(from, to, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(to))
        {
            File.Delete(from);
        }

        Flush(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    // .NET opens no folders.
    private static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows() || Open(folder, 0) is var handle && handle < 0)
            return;

        _ = Sync(handle);
        _ = Close(handle);
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
