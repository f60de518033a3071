using System.Globalization;
using System.Text;
using CsvHelper;
using ExcelDataReader;

namespace JamsostekLedger.Demonstration.Tests;

/// <summary>
/// A file of the demonstration read back as strings by column, with nothing of the code that wrote it or imports it.
/// </summary>
internal static class WrittenFile
{
    // ExcelDataReader asks for code page 1252 even where a workbook needs none.
    static WrittenFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<Dictionary<string, string>> Rows(string path) =>
        path.EndsWith(".xlsx", StringComparison.Ordinal) ? Workbook(path) : Csv(path);

    public static IReadOnlyList<object?[]> Cells(string path)
    {
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(path));
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }

    public static long Amount(this Dictionary<string, string> row, string column) =>
        long.Parse(
            row[column].Replace("Rp", "").Replace(",00", "").Replace(".", ""), NumberStyles.None,
            CultureInfo.InvariantCulture);

    public static DateOnly Day(this Dictionary<string, string> row, string column) =>
        DateOnly.ParseExact(
            row[column], ["yyyy-MM-dd", "dd/MM/yyyy", "dd-MM-yyyy"], CultureInfo.InvariantCulture,
            DateTimeStyles.None);

    private static List<Dictionary<string, string>> Csv(string path)
    {
        using var csv = CsvReader.FromFile(path);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(
                field => csv.Headers[field].ToLowerInvariant(), field => csv.GetString(field)));
        return rows;
    }

    private static List<Dictionary<string, string>> Workbook(string path)
    {
        var cells = Cells(path);
        return
        [
            .. cells.Skip(1).Select(row => cells[0].Zip(row).ToDictionary(
                cell => (string)cell.First!,
                cell => cell.Second switch
                {
                    DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
                })),
        ];
    }
}
