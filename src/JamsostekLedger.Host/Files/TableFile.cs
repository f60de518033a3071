using System.Security.Cryptography;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// A file with a table in it: CSV, a workbook, or a page with tables, told apart by what it holds and not by what it is
/// called.
/// </summary>
public sealed class TableFile
{
    private readonly Func<Stream> _open;
    private readonly TableContents _contents;

    private TableFile(Func<Stream> open, byte[] sha256, TableContents contents) =>
        (_open, Sha256, _contents) = (open, sha256, contents);

    /// <summary>
    /// SHA-256 of its bytes. It is for whoever has the file, and for <see cref="Store.Vault.PersonVault"/> to make a
    /// mark of: the hash of a short list gives the people in it to whoever tries all NIKs.
    /// </summary>
    public byte[] Sha256 { get; }

    /// <summary>
    /// Rows of its first visible sheet, header first, read anew each time. A fault of the file as a whole is one row
    /// with line 0.
    /// </summary>
    public IEnumerable<RawRow> Rows()
    {
        using var book = OpenBook();
        var first = book.Sheets.ToList().FindIndex(sheet => !sheet.IsHidden);
        if (first < 0)
        {
            yield return TableFault.OfFile(TableFault.Empty);
            yield break;
        }

        foreach (var row in book.Rows(first, new()))
            yield return row;
    }

    /// <summary>All its sheets; whoever opens them closes them.</summary>
    internal IBook OpenBook() => TableBook.Open(_open(), _contents);

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
        return new(open, sha256, TableSniffer.ContentsOf(beginning.AsSpan(0, length)));
    }
}
