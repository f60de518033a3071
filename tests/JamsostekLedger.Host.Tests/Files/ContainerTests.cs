using System.IO.Compression;
using System.Net;
using System.Text;
using JamsostekLedger.Budgets;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Files;

/// <summary>
/// One table in any container, order of columns, spelling and dress reads to the same rows; and where one of its cells
/// is spoilt it is read right or refused, and never as another value.
/// </summary>
public class ContainerTests
{
    private const int Seeds = 40;

    private static readonly string[][] Heads =
    [
        ["document_number", "Nomor SP2D", "No. SP2D"], ["kind", "Jenis SP2D", "KIND"],
        ["document_date", "Tanggal SP2D", "Tgl. SP2D"], ["account_code", "Kode Rekening"], ["programme"], ["fund"],
        ["fund_year"], ["amount", "Nilai Realisasi", "Bruto"],
    ];

    private static readonly Func<IReadOnlyList<string[]>, byte[]>[] Containers =
    [
        rows => Encoding.UTF8.GetBytes(Csv(rows, ";")), rows => Encoding.UTF8.GetBytes(Csv(rows, ",")),
        rows => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Csv(rows, "\t"))],
        rows => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Csv(rows, ";"))],
        rows => Encoding.UTF8.GetBytes($"sep=;\r\n{Csv(rows, ";")}"),
        rows => XlsFixture.Book([.. rows.Select(row => row.Select(cell => (object?)cell).ToArray())]),
        Xlsx, Html, Ods, Xml2003,
    ];

    public static TheoryData<int> Every => [.. Enumerable.Range(0, Containers.Length)];

    [Theory, MemberData(nameof(Every))]
    public void A_table_in_any_dress_reads_to_the_same_rows(int container)
    {
        for (var seed = 0; seed < Seeds; seed++)
            Read(Containers[container](Dressed(Records(seed), new(seed), spoilt: null))).ShouldBe(
                Records(seed).Select(record => (record, (string?)null)), $"seed {seed}");
    }

    [Theory, MemberData(nameof(Every))]
    public void A_spoilt_cell_is_read_right_or_refused(int container)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (records, dice) = (Records(seed), new Random(-seed));
            var at = dice.Next(records.Length);
            var read = Read(Containers[container](Dressed(records, new(seed), (at, dice))));
            foreach (var (row, refusal) in read.Where(row => row.Refusal is null))
                records.ShouldContain(row, $"seed {seed}");
            read.Count.ShouldBe(records.Length, $"seed {seed}");
        }
    }

    private static (string Number, LocalDate On, long Amount)[] Records(int seed)
    {
        var dice = new Random(seed);
        return
        [
            .. Enumerable.Range(1, 5).Select(at => (
                $"SP2D/{seed}-{at}", new LocalDate(2024, dice.Next(1, 12), dice.Next(13, 28)),
                (long)dice.Next(1_000, int.MaxValue))),
        ];
    }

    private static List<string[]> Dressed(
        (string Number, LocalDate On, long Amount)[] records, Random dice, (int Row, Random Dice)? spoilt)
    {
        var order = Enumerable.Range(0, Heads.Length).OrderBy(_ => dice.Next()).ToArray();
        var rows = new List<string[]>();
        for (var titles = dice.Next(3); titles > 0; titles--)
            rows.Add(["PEMERINTAH KABUPATEN GIANYAR", .. new string[Heads.Length - 1].Select(_ => "")]);
        rows.Add([.. order.Select(column => Heads[column][dice.Next(Heads[column].Length)])]);
        foreach (var (at, (number, on, amount)) in records.Index())
        {
            string[] cells =
            [
                number, "SP2D", Day(on, dice.Next(6)), "5.1.02.02.02.0006", "tani", "APBD", "2024",
                Amount(amount, dice.Next(5)),
            ];
            if (at == spoilt?.Row)
            {
                var column = spoilt.Value.Dice.Next(2) == 0 ? 2 : 7;
                cells[column] = Spoil(cells[column], spoilt.Value.Dice);
            }

            rows.Add([.. order.Select(column => cells[column])]);
        }

        if (dice.Next(2) == 0)
            rows.Add([.. order.Select((column, at) => at == 0 ? "JUMLAH" : column == 7 ? "9.999" : "")]);
        return rows;
    }

    // Another digit is another value; everything else is the same one or none.
    private static string Spoil(string text, Random dice)
    {
        var at = dice.Next(text.Length);
        return dice.Next(6) switch
        {
            0 => text.Insert(at, "\u200b"),
            1 => text.Replace('.', ','),
            2 => $"{text}x",
            3 => text.Insert(at, "O"),
            4 => text.Replace('/', '|'),
            _ => $"'{text}",
        };
    }

    private static string Day(LocalDate on, int spelling) => spelling switch
    {
        0 => $"{on.Year}-{on.Month:00}-{on.Day:00}",
        1 => $"{on.Day:00}/{on.Month:00}/{on.Year}",
        2 => $"{on.Day}-{on.Month}-{on.Year}",
        3 => $"{on.Day:00}/{on.Month:00}/{on.Year} 00:00",
        4 => $"{on.Year}/{on.Month:00}/{on.Day:00}",
        _ => $"{on.Year}-{on.Month:00}-{on.Day:00}T00:00:00",
    };

    private static string Amount(long amount, int spelling)
    {
        var dots = $"{new Rupiah(amount)}".Replace("Rp", "");
        return spelling switch
        {
            0 => $"{amount}", 1 => dots, 2 => $"Rp{dots},00", 3 => $"Rp. {dots},-", _ => $"IDR {dots}",
        };
    }

    private static List<((string Number, LocalDate On, long Amount) Row, string? Refusal)> Read(byte[] file)
    {
        var sample = new FileSample();
        var read = FileRows.Read(TableFile.Of(() => new MemoryStream(file)), new PaymentsFile(),
            Regions.Find("51.04")!, new(Sample: sample)).Where(row => !row.OfFile).ToList();
        return
        [
            .. sample.Rows.Zip(read, (row, said) => (
                (Of(row, "document_number"), DateOf(Of(row, "document_date")),
                    long.TryParse(Of(row, "amount"), out var amount) ? amount : 0),
                said.Refusals is [var refusal, ..] ? refusal.Rule : null)),
        ];

        static string Of(SampleRow row, string column) => row.Cells.First(cell => cell.Column == column).Read ?? "";

        static LocalDate DateOf(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text) is { Success: true } date
            ? date.Value
            : default;
    }

    private static string Csv(IReadOnlyList<string[]> rows, string delimiter) => string.Concat(rows.Select(row =>
        string.Join(delimiter, row.Select(cell => cell.Contains(delimiter[0]) || cell.Contains('"')
            ? $"\"{cell.Replace("\"", "\"\"")}\""
            : cell)) + "\r\n"));

    private static byte[] Xlsx(IReadOnlyList<string[]> rows)
    {
        using var file = new MemoryStream();
        TableWriter.WriteXlsx(file, "Data", rows[0], rows.Skip(1).Select(row => row.Select(TableCell.Text).ToArray()));
        return file.ToArray();
    }

    private static byte[] Html(IReadOnlyList<string[]> rows) => Encoding.UTF8.GetBytes(
        "<html><meta charset=utf-8><table>" + string.Concat(rows.Select(row =>
            "<tr>" + string.Concat(row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}")))) + "</table>");

    private static byte[] Ods(IReadOnlyList<string[]> rows)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var type = new StreamWriter(zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open()))
                type.Write("application/vnd.oasis.opendocument.spreadsheet");
            using var content = new StreamWriter(zip.CreateEntry("content.xml").Open());
            content.Write("""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
                  <table:table table:name="Data">
                """ + Cells(rows, "<table:table-row>", "</table:table-row>",
                    "<table:table-cell office:value-type=\"string\"><text:p>", "</text:p></table:table-cell>")
                + "</table:table></office:spreadsheet></office:body></office:document-content>");
        }

        return file.ToArray();
    }

    private static byte[] Xml2003(IReadOnlyList<string[]> rows) => Encoding.UTF8.GetBytes("""
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
          xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Data"><Table>
        """ + Cells(rows, "<Row>", "</Row>", "<Cell><Data ss:Type=\"String\">", "</Data></Cell>")
        + "</Table></Worksheet></Workbook>");

    private static string Cells(
        IReadOnlyList<string[]> rows, string row, string rowEnd, string cell, string cellEnd) => string.Concat(
        rows.Select(cells => row + string.Concat(
            cells.Select(text => cell + System.Security.SecurityElement.Escape(text) + cellEnd)) + rowEnd));
}
