using System.Buffers.Binary;
using System.Text;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// The errors of formulas in an .xls, of which the library that reads it says nothing: a cell that holds one would be
/// an empty one. It walks the records of the workbook's stream and looks at nothing else.
/// </summary>
internal static class XlsErrors
{
    private const int HeaderSize = 512;
    private const int MostSectors = 4_000_000;
    private const int MostErrors = 100_000;
    private const uint LastSector = 0xFFFF_FFFA;

    private const int Begin = 0x0809;
    private const int End = 0x000A;
    private const int Sheet = 0x0085;
    private const int Formula = 0x0006;
    private const int BoolOrError = 0x0205;

    private static readonly Dictionary<byte, string> Names = new()
    {
        [0x00] = "#NULL!", [0x07] = "#DIV/0!", [0x0F] = "#VALUE!", [0x17] = "#REF!", [0x1D] = "#NAME?",
        [0x24] = "#NUM!", [0x2A] = "#N/A",
    };

    /// <summary>The errors by sheet, row and column, each from 0; none where the file is not built as usual.</summary>
    /// <exception cref="InvalidDataException">The file contradicts itself.</exception>
    public static IReadOnlyDictionary<(int Sheet, int Row, int Column), string> Of(Stream file)
    {
        var errors = new Dictionary<(int, int, int), string>();
        using var workbook = WorkbookOf(file);
        if (workbook is null)
            return errors;
        var sheets = new List<long>();
        var (sheet, depth) = (-1, 0);
        Span<byte> head = stackalloc byte[4];
        var body = new byte[ushort.MaxValue];
        for (var at = 0L; workbook.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4;)
        {
            var (kind, length) = (BinaryPrimitives.ReadUInt16LittleEndian(head),
                BinaryPrimitives.ReadUInt16LittleEndian(head[2..]));
            var record = body.AsSpan(0, length);
            if (workbook.ReadAtLeast(record, length, throwOnEndOfStream: false) < length)
                break;
            if (kind == Begin && depth++ == 0)
                sheet = sheets.IndexOf(at);
            else if (kind == End)
                depth--;
            else if (kind == Sheet && length > 5 && record[5] == 0)
                sheets.Add(BinaryPrimitives.ReadUInt32LittleEndian(record));
            else if (sheet >= 0 && ErrorOf(kind, record) is { } error && errors.Count < MostErrors)
                errors[(sheet, BinaryPrimitives.ReadUInt16LittleEndian(record),
                    BinaryPrimitives.ReadUInt16LittleEndian(record[2..]))] = error;
            at += 4 + length;
        }

        return errors;
    }

    private static string? ErrorOf(int kind, ReadOnlySpan<byte> record) => kind switch
    {
        BoolOrError when record.Length >= 8 && record[7] == 1 => NameOf(record[6]),
        Formula when record.Length >= 14 && record[6] == 2 && record[12] == 0xFF && record[13] == 0xFF =>
            NameOf(record[8]),
        _ => null,
    };

    private static string NameOf(byte code) => Names.GetValueOrDefault(code, "#ERROR!");

    // A compound file is a little file system: a chain of sectors holds the stream of the workbook.
    private static MemoryStream? WorkbookOf(Stream file)
    {
        var header = new byte[HeaderSize];
        file.Position = 0;
        if (file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
            return null;
        var size = 1 << Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)), 9, 12);
        var table = TableOf(file, header, size);
        var directory = Chain(file, table, Number(header, 48), size, file.Length);
        for (var entry = 0; entry + 128 <= directory.Length; entry += 128)
        {
            var name = Encoding.Unicode.GetString(directory, entry, 64).Split('\0')[0];
            var length = Number(directory, entry + 120);
            if (name is "Workbook" or "Book" && length >= Number(header, 56))
                return new(Chain(file, table, Number(directory, entry + 116), size, Math.Min(length, file.Length)));
        }

        return null;
    }

    private static List<uint> TableOf(Stream file, byte[] header, int size)
    {
        var places = new List<uint>();
        for (var at = 76; at < HeaderSize; at += 4)
            places.Add(Number(header, at));
        var sector = new byte[size];
        var next = Number(header, 68);
        for (var more = 0; next < LastSector && more < MostSectors / size; more++)
        {
            Read(file, next, sector);
            for (var at = 0; at < size - 4; at += 4)
                places.Add(Number(sector, at));
            next = Number(sector, size - 4);
        }

        var table = new List<uint>();
        foreach (var place in places.Where(place => place < LastSector))
        {
            Read(file, place, sector);
            for (var at = 0; at < size && table.Count < MostSectors; at += 4)
                table.Add(Number(sector, at));
        }

        return table;
    }

    private static byte[] Chain(Stream file, List<uint> table, uint first, int size, long most)
    {
        using var whole = new MemoryStream();
        var sector = new byte[size];
        for (var next = first; next < LastSector && whole.Length < most; next = next < table.Count
                 ? table[(int)next]
                 : throw new InvalidDataException("A chain of the compound file leads nowhere."))
        {
            Read(file, next, sector);
            whole.Write(sector);
        }

        return whole.ToArray();
    }

    private static void Read(Stream file, uint place, byte[] sector)
    {
        // The header takes the place of one sector, whatever their size.
        file.Position = (place + 1L) * sector.Length;
        file.ReadAtLeast(sector, sector.Length, throwOnEndOfStream: false);
    }

    private static uint Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
