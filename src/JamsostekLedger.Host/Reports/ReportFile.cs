using System.Security.Cryptography;
using System.Text.Json;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages;

namespace JamsostekLedger.Host.Reports;

/// <summary>A report as a file: as JSON, as a workbook of all its tables, or one table as CSV.</summary>
/// <param name="Format">One of <see cref="Formats"/>.</param>
/// <param name="Tables">The tables that are written; of JSON none.</param>
internal sealed record ReportFile(string Format, IReadOnlyList<ReportTable> Tables)
{
    private const string Json = "json";
    private const string Csv = "csv";
    private const string Xlsx = "xlsx";

    /// <summary>The formats that there are.</summary>
    public static IReadOnlyList<string> Formats { get; } = [Json, Csv, Xlsx];

    /// <summary>Whether it is the report as JSON.</summary>
    public bool IsJson => Format == Json;

    /// <summary>Its media type.</summary>
    public string Type => Format switch
    {
        Csv => "text/csv; charset=utf-8",
        Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/json; charset=utf-8",
    };

    /// <summary>Reads how a report is wanted.</summary>
    /// <param name="report">What the report is as JSON.</param>
    /// <param name="format">The format.</param>
    /// <param name="table">The only table that is wanted, or null.</param>
    /// <param name="file">How it is written.</param>
    /// <returns>Why not, or null: no such format or table, or several tables that one CSV cannot hold.</returns>
    public static RuleText? Read(Type report, string format, string? table, out ReportFile file)
    {
        file = new(format, []);
        if (!Formats.Contains(format))
            return new("format-unknown", new Text(
                $"Format „{format}” tidak dikenal. Pilih salah satu: {string.Join(", ", Formats)}.",
                $"There is no format “{format}”. Choose one of {string.Join(", ", Formats)}."));
        if (format == Json)
            return table is null ? null : new("table-unknown", new Text(
                "JSON selalu memuat seluruh laporan; tabel hanya dapat dipilih untuk csv dan xlsx.",
                "JSON always holds the whole report; a table can be chosen for csv and xlsx only."));

        var all = ReportTable.Of(report);
        // What a report says of itself are mostly its coordinates: where there is one list, that is meant.
        file = file with
        {
            Tables = table is not null ? [.. all.Where(one => one.Name == table)]
                : format == Csv && all.Count == 2 ? [all[1]]
                : all,
        };
        var names = string.Join(", ", all.Select(one => one.Name));
        return file.Tables.Count == 0
            ? new("table-unknown", new Text(
                $"Laporan ini tidak punya tabel „{table}”. Pilih salah satu: {names}.",
                $"This report has no table “{table}”. Choose one of {names}."))
            : format == Csv && file.Tables.Count > 1
                ? new("table-missing", new Text(
                    $"Laporan ini punya beberapa tabel dan CSV hanya memuat satu. Pilih dengan table: {names}.",
                    $"This report has several tables, and a CSV holds one. Choose it with table: {names}."))
                : null;
    }

    /// <summary>Writes a report; rows go out as they are read.</summary>
    public async Task WriteAsync(object report, Stream output, CancellationToken cancellation)
    {
        switch (Format)
        {
            case Csv:
                using (var csv = new CsvWriting(output, ','))
                    WriteRows(report, csv.Header, csv.Row, () => { }, cancellation);
                break;
            case Xlsx:
                using (var xlsx = new XlsxWriting(output, [.. Tables.Select(table => table.Name)]))
                    WriteRows(report, xlsx.Header, xlsx.Row, xlsx.NextSheet, cancellation);
                break;
            default:
                await JsonSerializer.SerializeAsync(output, report, ReportJson.Options, cancellation);
                break;
        }
    }

    /// <summary>The hash of a report as JSON, which its code bears.</summary>
    public static async Task<string> HashAsync(object report, CancellationToken cancellation)
    {
        using var sha256 = SHA256.Create();
        await using (var hashed = new CryptoStream(Stream.Null, sha256, CryptoStreamMode.Write))
            await JsonSerializer.SerializeAsync(hashed, report, ReportJson.Options, cancellation);
        return ReportCode.HashOf(sha256.Hash);
    }

    private void WriteRows(
        object report, Action<IReadOnlyList<string>> header, Action<IReadOnlyList<TableCell>> row, Action next,
        CancellationToken cancellation)
    {
        for (var at = 0; at < Tables.Count; at++)
        {
            if (at > 0)
                next();
            header([.. Tables[at].Columns.Select(column => column.Name)]);
            foreach (var cells in Tables[at].Cells(report))
            {
                cancellation.ThrowIfCancellationRequested();
                row(cells);
            }
        }
    }
}
