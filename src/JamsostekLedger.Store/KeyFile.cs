using System.Text;
using JamsostekLedger.Store.Cluster;

namespace JamsostekLedger.Store;

/// <summary>
/// The file of a key, and a second copy in the folder <c>copies</c> beside it: where one of them is damaged or gone it
/// is mended from the other.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="tell">Told in a sentence what was mended.</param>
internal sealed class KeyFile(string path, Action<string>? tell = null)
{
    private readonly string _path = path;
    private readonly string _copy = Path.Combine(Path.GetDirectoryName(path)!, "copies", Path.GetFileName(path));

    /// <summary>The key; the type's default where neither copy is there.</summary>
    /// <param name="parse">Makes it of the file's text; what it throws says that the text is damaged.</param>
    public T? Read<T>(Func<string, T> parse)
    {
        var (first, second) = (TextOf(_path), TextOf(_copy));
        if (first is null && second is null)
            return default;

        try
        {
            var key = parse(first ?? throw new InvalidDataException());
            if (second != first)
                PutCopy(first);
            return key;
        }
        catch (Exception) when (second is not null && second != first)
        {
            var key = parse(second);
            Put(_path, second);
            tell?.Invoke($"Kunci {_path} {(first is null ? "hilang" : "rusak")}; dipulihkan dari salinan keduanya.");
            return key;
        }
    }

    /// <summary>Keeps a key in both.</summary>
    public void Write(string text)
    {
        Put(_path, text);
        PutCopy(text);
    }

    /// <summary>Keeps a key where there is none yet: of two processes that start at once, one makes it.</summary>
    public void WriteFirst(string text) => Put(_path, text, overwrite: false);

    /// <summary>Gives this key the place of another one, which is gone then.</summary>
    public void MoveTo(KeyFile other)
    {
        var text = File.ReadAllText(_path);
        // A second copy that stayed would bring this key back.
        File.Delete(_copy);
        DurableFile.Move(_path, other._path);
        other.PutCopy(text);
    }

    // Keys may stand on a medium that nobody writes to; there is one copy of them then.
    private void PutCopy(string text)
    {
        try
        {
            LedgerHome.MakeOwnerOnly(Path.GetDirectoryName(_copy)!);
            Put(_copy, text);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            tell?.Invoke($"Salinan kedua kunci {_path} tidak dapat disimpan: {kept.Message}");
        }
    }

    private static void Put(string file, string text, bool overwrite = true) =>
        DurableFile.Put(file, Encoding.UTF8.GetBytes(text), isSecret: true, overwrite);

    private static string? TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
