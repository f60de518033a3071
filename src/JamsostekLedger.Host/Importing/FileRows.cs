using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Importing;

/// <summary>Reads the rows of a table as a kind of file understands them.</summary>
public static class FileRows
{
    private const int LinesShown = 10;

    /// <summary>A file to record that stands somewhere: of the command line, of the demonstration.</summary>
    /// <param name="path">Where it stands. Facts remember its name; folders are nobody's business.</param>
    /// <param name="kind">Kind of file.</param>
    /// <param name="region">The region that it is for.</param>
    /// <param name="actor">Who imports it.</param>
    /// <param name="dryRun">Decide everything, record nothing.</param>
    /// <param name="partial">Record the good rows although others are refused.</param>
    /// <param name="options">How it is to be read.</param>
    public static ImportRequest Of(
        string path, FileKind kind, Region region, string actor, bool dryRun = false, bool partial = false,
        ReadingOptions? options = null) =>
        Of(Path.GetFileName(path), TableFile.Open(path), kind, region, actor, dryRun, partial, options);

    /// <summary>A file to record that came in from elsewhere.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">What it holds.</param>
    /// <param name="kind">Kind of file.</param>
    /// <param name="region">The region that it is for.</param>
    /// <param name="actor">Who imports it.</param>
    /// <param name="dryRun">Decide everything, record nothing.</param>
    /// <param name="partial">Record the good rows although others are refused.</param>
    /// <param name="options">How it is to be read.</param>
    public static ImportRequest Of(
        string name, TableFile file, FileKind kind, Region region, string actor, bool dryRun = false,
        bool partial = false, ReadingOptions? options = null) => new(
        region, kind.Name, name, file.Sha256, actor, dryRun, partial,
        () => Read(file, kind, region, options ?? new()))
    {
        Manner = (options ?? new()).Manner,
    };

    /// <summary>What each row of a file asks for, or why it cannot be read.</summary>
    public static IEnumerable<ReadRow> Read(TableFile file, FileKind kind, Region region, ReadingOptions options)
    {
        using var book = file.OpenBook();
        using var sheet = SheetChoice.Of(book, kind, options);
        if (sheet is null)
        {
            yield return ReadRow.FileRefused(new(0, null, "sheet-unknown", options.Sheet is null
                ? "Buku kerja ini tidak memuat lembar yang terlihat."
                : $"Tidak ada lembar {options.Sheet} yang terlihat; pilih: {string.Join(", ", Names(book))}."));
            yield break;
        }

        if (sheet.Head.Header is { } found)
            options.Sample?.Begin(found, sheet.Sheet, Names(book));
        if (sheet.OtherTables.Count > 0)
            yield return ReadRow.FileWarned(new(0, null, "other-sheets", "Lembar lain yang juga memuat tabel tidak "
                + $"dibaca: {string.Join(", ", sheet.OtherTables)}. Pilih lembar dengan --sheet."));
        foreach (var row in Read(sheet.Head, kind, region, options))
            yield return row;
        if (sheet.Remarks.MergedDown is { Count: > 0 } merged)
            yield return ReadRow.FileWarned(new(0, null, "cells-merged", "Sel yang digabung ke bawah hanya terisi di "
                + $"baris pertamanya: {string.Join(", ", merged)}. Pisahkan dan isi setiap baris bila itu "
                + "bagian tabel."));
    }

    /// <summary>What each row asks for, or why it cannot be read.</summary>
    /// <param name="raw">Rows as the file holds them, header first.</param>
    /// <param name="kind">Kind of file.</param>
    /// <param name="region">The region that it is for.</param>
    /// <param name="map">Names of foreign columns, or null.</param>
    public static IEnumerable<ReadRow> Read(IEnumerable<RawRow> raw, FileKind kind, Region region, ColumnMap? map)
    {
        using var rows = raw.GetEnumerator();
        foreach (var row in Read(TableHead.Find(kind, rows, map), kind, region, new(map)))
            yield return row;
    }

    private static IEnumerable<ReadRow> Read(TableHead head, FileKind kind, Region region, ReadingOptions options)
    {
        if (head.Header is not { } header)
        {
            yield return ReadRow.FileRefused(new(0, null, "file-empty", "Berkas ini kosong."));
            yield break;
        }

        foreach (var warning in header.Warnings)
            yield return ReadRow.FileWarned(warning);
        if (header.Refusals.Count > 0)
        {
            foreach (var refusal in header.Refusals)
                yield return ReadRow.FileRefused(refusal);
            yield break;
        }

        header.Setting = new(region.Zone, options.Map?.GroupsByComma ?? false);
        var hidden = new List<int>();
        foreach (var raw in head.Records())
        {
            if (raw.IsHidden)
                hidden.Add(raw.Line);
            yield return Read(header.Under(raw), kind, header, region);
        }

        if (hidden.Count > 0)
            yield return ReadRow.FileWarned(new(hidden[0], null, "rows-hidden", "Baris yang tersembunyi di lembar "
                + $"kerja ikut dibaca: {string.Join(", ", hidden.Take(LinesShown))}"
                + (hidden.Count > LinesShown ? $" dan {hidden.Count - LinesShown} lainnya." : ".")));
        foreach (var refusal in header.WhatRowsRefuse())
            yield return ReadRow.FileRefused(refusal);
        foreach (var warning in header.WhatRowsWarn())
            yield return ReadRow.FileWarned(warning);
        if (head.Passed is { Count: > 0 } passed)
            yield return ReadRow.FilePassed(passed);
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
        header.Sample?.Take(row, kind);
        return new(row.Line, row.Refusals.Count == 0 ? read : null, row.Refusals);
    }

    private static List<string> Names(IBook book) =>
        [.. book.Sheets.Where(sheet => !sheet.IsHidden).Select(sheet => sheet.Name)];
}
