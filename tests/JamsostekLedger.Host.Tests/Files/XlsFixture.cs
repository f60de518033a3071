using System.Buffers.Binary;
using System.Text;

namespace JamsostekLedger.Host.Tests.Files;

/// <summary>An .xls of Excel 97, record by record in a compound file: a real one, of the fewest parts.</summary>
internal static class XlsFixture
{
    private const int Sector = 512;
    private const uint End = 0xFFFF_FFFE;
    private const uint Free = 0xFFFF_FFFF;

    /// <summary>The value of a formula that failed: its code in the file.</summary>
    public sealed record Failed(byte Code, bool ByFormula);

    /// <summary>A workbook of one sheet; a cell is a text, a number, or what a formula failed with.</summary>
    public static byte[] Book(params object?[][] rows)
    {
        byte[] Globals(uint at) =>
        [
            .. Record(0x0809, [.. Two(0x0600), .. Two(0x0005), .. new byte[12]]),
            .. Record(0x0042, Two(1200)),
            .. Record(0x0085, [.. Four(at), 0, 0, 4, 0, .. "Data"u8]),
            .. Record(0x000A, []),
        ];
        var sheet = new List<byte>(Record(0x0809, [.. Two(0x0600), .. Two(0x0010), .. new byte[12]]));
        sheet.AddRange(Record(0x0200, [.. Four(0), .. Four((uint)rows.Length), .. Two(0),
            .. Two(rows.Max(row => row.Length)), .. Two(0)]));
        foreach (var (row, cells) in rows.Index())
            foreach (var (column, value) in cells.Index())
                sheet.AddRange(Cell(row, column, value));
        sheet.AddRange(Record(0x000A, []));
        return Compound([.. Globals((uint)Globals(0).Length), .. sheet]);
    }

    private static byte[] Cell(int row, int column, object? value)
    {
        byte[] place = [.. Two(row), .. Two(column), .. Two(0)];
        return value switch
        {
            null => [],
            string text => Record(0x0204, [.. place, .. Two(text.Length), 0, .. Encoding.Latin1.GetBytes(text)]),
            Failed { ByFormula: false } failed => Record(0x0205, [.. place, failed.Code, 1]),
            Failed failed => Record(0x0006,
                [.. place, 2, 0, failed.Code, 0, 0, 0, 0xFF, 0xFF, .. Two(0), .. Four(0), .. Two(0)]),
            _ => Record(0x0203, [.. place, .. BitConverter.GetBytes(Convert.ToDouble(value))]),
        };
    }

    // Sector 0 says which follows which, sector 1 what there is, and the workbook stands in the rest.
    private static byte[] Compound(byte[] workbook)
    {
        var size = Math.Max(4096, (workbook.Length + Sector - 1) / Sector * Sector);
        var file = new byte[(3 * Sector) + size];
        Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(file, 0);
        byte[] shape = [.. Two(0x3E), .. Two(3), .. Two(0xFFFE), .. Two(9), .. Two(6)];
        shape.CopyTo(file, 24);
        Put(44, 1);
        Put(48, 1);
        Put(56, 4096);
        Put(60, End);
        Put(68, End);
        for (var at = 76; at < Sector; at += 4)
            Put(at, at == 76 ? 0 : Free);
        var last = 2 + (size / Sector) - 1;
        for (var sector = 0; sector < Sector / 4; sector++)
            Put(Sector + (4 * sector), sector == 0 ? 0xFFFF_FFFD : sector == 1 || sector == last ? End
                : sector < last ? (uint)sector + 1 : Free);
        Entry(2 * Sector, "Root Entry", 5, End, 0, child: 1);
        Entry((2 * Sector) + 128, "Workbook", 2, 2, (uint)size, child: Free);
        workbook.CopyTo(file, 3 * Sector);
        return file;

        void Put(int at, uint number) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), number);

        void Entry(int at, string name, byte kind, uint first, uint length, uint child)
        {
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            Two((name.Length + 1) * 2).CopyTo(file, at + 64);
            (file[at + 66], file[at + 67]) = (kind, 1);
            Put(at + 68, Free);
            Put(at + 72, Free);
            Put(at + 76, child);
            Put(at + 116, first);
            Put(at + 120, length);
        }
    }

    private static byte[] Record(int kind, byte[] body) => [.. Two(kind), .. Two(body.Length), .. body];

    private static byte[] Two(int number) => BitConverter.GetBytes((ushort)number);

    private static byte[] Four(uint number) => BitConverter.GetBytes(number);
}
