using System.Security.Cryptography;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// A file with a table in it, CSV or .xlsx, told apart by what it holds and not by what it is called.
/// </summary>
public sealed class TableFile
{
    private readonly Func<Stream> _open;
    private readonly Contents _contents;

    private TableFile(Func<Stream> open, byte[] sha256, Contents contents) =>
        (_open, Sha256, _contents) = (open, sha256, contents);

    private enum Contents
    {
        Csv,
        Xlsx,
        SomethingElse,
    }

    /// <summary>
    /// SHA-256 of its bytes. It is for whoever has the file, and for <see cref="Store.Vault.PersonVault"/> to make a
    /// mark of: the hash of a short list gives the people in it to whoever tries all NIKs.
    /// </summary>
    public byte[] Sha256 { get; }

    /// <summary>
    /// Its rows, header first, read anew each time. A fault of the file as a whole is one row with line 0.
    /// </summary>
    public IEnumerable<RawRow> Rows()
    {
        if (_contents == Contents.SomethingElse)
        {
            yield return TableFault.OfFile(TableFault.Unreadable);
            yield break;
        }

        using var stream = _open();
        foreach (var row in _contents == Contents.Xlsx ? XlsxTable.Read(stream) : CsvTable.Read(stream))
            yield return row;
    }

    /// <summary>Looks at a file that stands somewhere.</summary>
    public static TableFile Open(string path) => Of(() =>
        new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan));

    /// <summary>Looks at what a stream holds, which is opened anew each time; what is wrong shows in its
    /// rows.</summary>
    public static TableFile Of(Func<Stream> open)
    {
        using var stream = open();
        var sha256 = SHA256.HashData(stream);
        stream.Position = 0;
        var beginning = new byte[4096];
        var length = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        return new(open, sha256, ContentsOf(beginning.AsSpan(0, length)));
    }

    private static Contents ContentsOf(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith("PK"u8))
            return Contents.Xlsx;
        // An .xls, a spreadsheet with a password, a PDF, a web page that calls itself .xls.
        var isKnownOther = beginning.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
            || beginning.StartsWith("%PDF"u8) || beginning.StartsWith("{\\rtf"u8) || beginning.StartsWith("<"u8);
        // UTF-16 is text, only not ours: its rows say so.
        var isUtf16 = beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || beginning.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return isKnownOther || (!isUtf16 && IsBinary(beginning)) ? Contents.SomethingElse : Contents.Csv;
    }

    /// <summary>A text has hardly any control characters; a damaged one has a few.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> beginning)
    {
        var controls = 0;
        foreach (var value in beginning)
            controls += value < ' ' && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n') ? 1 : 0;
        return controls > 8 && controls > beginning.Length / 20;
    }
}
