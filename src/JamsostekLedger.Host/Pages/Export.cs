using JamsostekLedger.Host.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;
using NodaTime.Text;

namespace JamsostekLedger.Host.Pages;

/// <summary>A page whose table can be taken along.</summary>
public interface IExport
{
    /// <summary>The table.</summary>
    ExportTable Export();
}

/// <summary>A table that leaves the house as a file.</summary>
/// <param name="Name">Name of the file without its ending, and of the sheet up to the first hyphen.</param>
/// <param name="Headers">Names of the columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record ExportTable(
    string Name, IReadOnlyList<string> Headers, IEnumerable<IReadOnlyList<TableCell>> Rows)
{
    /// <summary>What the rows are read from, if it has to be given back.</summary>
    public IDisposable? Held { get; init; }

    private static readonly InstantPattern Compact = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>A file's name that says what it holds and as of when: the dates of a report go with it.</summary>
    public static string NameOf(string report, Region region, string dates, Instant recordedAt) =>
        $"{report}-{region.Code}-{dates}-tercatat-{Compact.Format(recordedAt)}";
}

/// <summary>Sends an exported table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Workbook">XLSX rather than CSV.</param>
public sealed record ExportResult(ExportTable Table, bool Workbook) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // Written aside first: a fault half-way must not look like a short table.
        using var held = Table.Held;
        await using var file = NamelessFile.Open();
        if (Workbook)
            TableWriter.WriteXlsx(file, Table.Name.Split('-')[0], Table.Headers, Table.Rows);
        else
            TableWriter.WriteCsv(file, Table.Headers, Table.Rows);

        var response = httpContext.Response;
        response.ContentType = Workbook
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{Table.Name}{(Workbook ? ".xlsx" : ".csv")}\"";
        response.ContentLength = file.Length;
        file.Position = 0;
        await file.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
