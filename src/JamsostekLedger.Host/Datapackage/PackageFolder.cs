using System.Security.Cryptography;
using System.Text.Json;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Reports;
using JamsostekLedger.Store.Reading;
using NodaTime.Text;

namespace JamsostekLedger.Host.Datapackage;

/// <summary>
/// A folder with a Frictionless <c>datapackage.json</c> (profile tabular-data-package, version 1) and a CSV a table:
/// written beside its place and moved there when it is whole. Rows go out as they are read.
/// </summary>
internal static class PackageFolder
{
    private const string Descriptor = "datapackage.json";

    /// <summary>Why nothing can be written there, or null.</summary>
    public static RuleText? Hinders(string folder) => File.Exists(folder)
        || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            ? new("folder-not-empty", new Text(
                $"{folder} sudah ada dan berisi; pilih folder baru.",
                $"{folder} is there and holds something; choose a new folder."))
            : null;

    /// <summary>Writes it.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="folder">The folder, which must not be there or be empty.</param>
    /// <param name="progress">Told how many rows were written.</param>
    /// <param name="cancellation">Stops it; nothing is left then.</param>
    public static async Task WriteAsync(
        Moment moment, string folder, IProgress<long> progress, CancellationToken cancellation)
    {
        var partial = $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))}.partial";
        try
        {
            Directory.CreateDirectory(partial);
            var resources = new List<Resource>();
            foreach (var table in await PackageTables.OfAsync(moment, cancellation))
                resources.Add(await WriteAsync(table, partial, progress, cancellation));
            await DescribeAsync(moment, resources, Path.Combine(partial, Descriptor), cancellation);
            if (Directory.Exists(folder))
                Directory.Delete(folder);
            Directory.Move(partial, folder);
        }
        catch
        {
            // Where it could not even be made, that is what is to be told.
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
            throw;
        }
    }

    private static async Task<Resource> WriteAsync(
        PackageTable table, string folder, IProgress<long> progress, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, $"{table.Name}.csv");
        var rows = 0L;
        await using (var file = File.Create(path, 1 << 16))
        using (var csv = new CsvWriting(file, ',', hasMark: false))
        {
            csv.Header([.. table.Fields.Select(field => field.Name)]);
            await foreach (var cells in table.Rows.WithCancellation(cancellation))
            {
                csv.Row(cells);
                if (++rows % 1000 == 0)
                    progress.Report(rows);
            }
        }

        await using var written = File.OpenRead(path);
        return new(table, rows, written.Length,
            Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellation)));
    }

    private static async Task DescribeAsync(
        Moment moment, List<Resource> resources, string path, CancellationToken cancellation)
    {
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, new
        {
            Profile = "tabular-data-package",
            Name = $"jamsostek-{moment.Region.Code}",
            Title = $"JamsostekLedger {moment.Region.Code} {moment.Region.Name}",
            Description = "Rupiah are whole. A text that a spreadsheet would take for a formula begins with an "
                + "apostrophe that is not its own.",
            Region = moment.Region.Code,
            RecordedAsOf = InstantPattern.ExtendedIso.Format(moment.AsOf.RecordedAt),
            Height = moment.AsOf.Height,
            Facts = moment.AsOf.Seq,
            Resources = resources.Select(resource => new
            {
                Profile = "tabular-data-resource",
                Name = resource.Table.Name,
                Path = $"{resource.Table.Name}.csv",
                Title = resource.Table.Title,
                Format = "csv",
                Mediatype = "text/csv",
                Encoding = "utf-8",
                Bytes = resource.Bytes,
                Hash = $"sha256:{resource.Hash}",
                Rows = resource.Rows,
                Dialect = new
                {
                    Delimiter = ",", LineTerminator = "\r\n", QuoteChar = "\"", DoubleQuote = true, Header = true,
                },
                Schema = new { Fields = resource.Table.Fields.Select(FieldOf), MissingValues = (string[])[""] },
            }),
        }, ReportJson.Options, cancellation);
    }

    // Fractions of a second are no part of the default format of an instant.
    private static Dictionary<string, string> FieldOf(PackageField field) => field.Kind switch
    {
        ColumnKind.Instant => new() { ["name"] = field.Name, ["type"] = "datetime", ["format"] = "any" },
        var kind => new()
        {
            ["name"] = field.Name,
            ["type"] = kind switch
            {
                ColumnKind.Integer => "integer",
                ColumnKind.Number => "number",
                ColumnKind.Flag => "boolean",
                ColumnKind.Day => "date",
                ColumnKind.Month => "yearmonth",
                ColumnKind.Json => "object",
                _ => "string",
            },
        },
    };

    private sealed record Resource(PackageTable Table, long Rows, long Bytes, string Hash);
}
