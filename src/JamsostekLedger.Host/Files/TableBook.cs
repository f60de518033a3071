using System.IO.Compression;
using System.Text;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Files;

/// <summary>Opens a file as the book that it is; one that is none says so in its only row.</summary>
internal static class TableBook
{
    /// <summary>The book, which owns the stream.</summary>
    public static IBook Open(Stream stream, TableContents contents)
    {
        try
        {
            return contents switch
            {
                TableContents.Csv => new CsvBook(stream),
                TableContents.Xlsx => new XlsxBook(stream),
                TableContents.Xls => new XlsBook(stream),
                TableContents.Ods => new OdsBook(stream),
                TableContents.Html => new HtmlBook(stream),
                TableContents.Xml2003 => new Xml2003Book(stream),
                TableContents.Json => Unreadable(TableFault.Json),
                TableContents.Pdf => Unreadable(TableFault.Pdf),
                _ => Unreadable(TableFault.Unreadable),
            };
        }
        catch (LockedBookException)
        {
            return Unreadable(TableFault.Locked);
        }
        catch (Exception broken) when (BrokenTable.Is(broken))
        {
            var why = contents == TableContents.Xlsx ? WhyNoWorkbook(stream)
                : contents == TableContents.Xls && IsLocked(stream) ? TableFault.Locked
                : TableFault.Unreadable;
            stream.Dispose();
            return new UnreadableBook(why);
        }

        UnreadableBook Unreadable(Refusal why)
        {
            stream.Dispose();
            return new(why);
        }
    }

    private static Refusal WhyNoWorkbook(Stream stream)
    {
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in zip.Entries.Take(1_000))
                if (entry.FullName.EndsWith("workbook.bin", StringComparison.OrdinalIgnoreCase))
                    return TableFault.Binary;
                else if (Path.GetExtension(entry.FullName).ToLowerInvariant() is ".xlsx" or ".xls" or ".csv" or ".ods")
                    return TableFault.Archive;
        }
        catch (Exception broken) when (BrokenTable.Is(broken))
        {
            // What it is cannot be told either.
        }

        return TableFault.Unreadable;
    }

    // A workbook with a password stands in a compound file under this name, in two bytes a letter.
    private static bool IsLocked(Stream stream)
    {
        if (!stream.CanSeek)
            return false;
        stream.Position = 0;
        var beginning = new byte[64 * 1024];
        var length = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        return beginning.AsSpan(0, length).IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }
}
