using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Importing;

/// <summary>Reads the rows of a table as a kind of file understands them.</summary>
public static class FileRows
{
    /// <summary>A file to record that stands somewhere: of the command line, of the demonstration.</summary>
    /// <param name="path">Where it stands. Facts remember its name; folders are nobody's business.</param>
    /// <param name="kind">Kind of file.</param>
    /// <param name="region">The region that it is for.</param>
    /// <param name="actor">Who imports it.</param>
    /// <param name="dryRun">Decide everything, record nothing.</param>
    /// <param name="partial">Record the good rows although others are refused.</param>
    /// <param name="map">Names of foreign columns, or null.</param>
    public static ImportRequest Of(
        string path, FileKind kind, Region region, string actor, bool dryRun = false, bool partial = false,
        ColumnMap? map = null) =>
        Of(Path.GetFileName(path), TableFile.Open(path), kind, region, actor, dryRun, partial, map);

    /// <summary>A file to record that came in from elsewhere.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">What it holds.</param>
    /// <param name="kind">Kind of file.</param>
    /// <param name="region">The region that it is for.</param>
    /// <param name="actor">Who imports it.</param>
    /// <param name="dryRun">Decide everything, record nothing.</param>
    /// <param name="partial">Record the good rows although others are refused.</param>
    /// <param name="map">Names of foreign columns, or null.</param>
    public static ImportRequest Of(
        string name, TableFile file, FileKind kind, Region region, string actor, bool dryRun = false,
        bool partial = false, ColumnMap? map = null) => new(
        region, kind.Name, name, file.Sha256, actor, dryRun, partial,
        () => Read(file.Rows(), kind, region, map));

    /// <summary>What each row asks for, or why it cannot be read.</summary>
    /// <param name="raw">Rows as the file holds them, header first.</param>
    /// <param name="kind">Kind of file.</param>
    /// <param name="region">The region that it is for.</param>
    /// <param name="map">Names of foreign columns, or null.</param>
    public static IEnumerable<ReadRow> Read(IEnumerable<RawRow> raw, FileKind kind, Region region, ColumnMap? map)
    {
        using var rows = raw.GetEnumerator();
        if (!rows.MoveNext())
        {
            yield return ReadRow.FileRefused(new(0, null, "file-empty", "Berkas ini kosong."));
            yield break;
        }

        var header = Header.Resolve(kind, rows.Current, map);
        foreach (var warning in header.Warnings)
            yield return ReadRow.FileWarned(warning);
        if (header.Refusals.Count > 0)
        {
            foreach (var refusal in header.Refusals)
                yield return ReadRow.FileRefused(refusal);
            yield break;
        }

        foreach (var row in header.Rows(Rest(rows)))
            yield return Read(row, kind, header, region);
    }

    private static ReadRow Read(Row row, FileKind kind, Header header, Region region)
    {
        // A fault that is of no row (the file ends in the middle of itself) stands at line 0.
        if (row.Line == 0 && row.Refusals is [var fault])
            return ReadRow.FileRefused(fault);
        if (row.Refusals.Count > 0)
            return new(row.Line, null, row.Refusals);

        var read = kind.Read(row);
        var foreign = header.Has(Header.RegionCode) && kind.Columns.All(column => column.Name != Header.RegionCode)
            && row[Header.RegionCode].Text != region.Code;
        if (foreign)
            row.Refuse(Header.RegionCode, "wrong-region", $"Baris ini bukan milik wilayah {region.Code}.");
        return new(row.Line, row.Refusals.Count == 0 ? read : null, row.Refusals);
    }

    private static IEnumerable<RawRow> Rest(IEnumerator<RawRow> rows)
    {
        while (rows.MoveNext())
            yield return rows.Current;
    }
}
