using System.IO.Compression;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Signing;

namespace JamsostekLedger.Host.Signing;

/// <summary>A statement of reconciliation as a sheet: one row for each thing that the paper says.</summary>
internal static class StatementSheet
{
    private const int MostKeys = 50;

    private static readonly string[] Heads =
    [
        "Bagian", "Pasangan", "Uraian", "Keterangan", "Baris buku besar", "Nilai buku besar", "Baris pihak lain",
        "Nilai pihak lain", "Beda", "Satuan",
    ];

    /// <summary>The sheet's bytes; the same paper has the same.</summary>
    public static byte[] Write(StatementPaper paper)
    {
        using var output = new MemoryStream();
        TableWriter.WriteXlsx(
            output, paper.IsSealed ? "Berita acara" : "RANCANGAN", Heads, Rows(paper), CompressionLevel.NoCompression);
        return output.ToArray();
    }

    private static IEnumerable<IReadOnlyList<TableCell>> Rows(StatementPaper paper)
    {
        var content = paper.Content;
        return
        [
            .. Identity(paper).Select(said => Said("Berita acara", said.What, said.Text)),
            .. content.Pairings.SelectMany(Of),
            .. content.Pairings.SelectMany(pairing => pairing.Breaks.Select(one => Row(
                "Selisih", pairing.Pairing, one, PaperText.Said(one.Reason, one.Said)))),
            .. content.BroughtForward.Select(one => Row(
                $"Dibawa dari {one.From}", one.Pairing, one.Break,
                $"{PaperText.Said(one.Break.Reason, one.Break.Said)} Ditunda: {one.Deferral.Note} "
                + $"({one.Deferral.Actor})")),
            .. content.Statements.Select(one => (IReadOnlyList<TableCell>)
            [
                TableCell.Text("Catatan pihak lain"), TableCell.Text(ReconciliationNames.Source(one.Source).Id),
                TableCell.Text($"Ke-{one.Number}, diterima {PaperText.At(one.RecordedAt)}"),
                TableCell.Text(one.Sha256), TableCell.Empty, TableCell.Empty, TableCell.Number(one.Rows),
                TableCell.Amount(new Rupiah(one.Amount)), TableCell.Empty, TableCell.Text(ContentParts.Rupiah),
            ]),
            .. paper.Signatures.Select(one => Said(
                "Tanda tangan", PaperText.Party(one.By.Party, content.RegionName),
                $"{one.By.Name}, {one.By.Office}, nomor {one.By.Document}, {PaperText.Day(one.By.On)}, "
                + $"fakta {one.Seq}, blok {one.Height}")),
        ];
    }

    private static IEnumerable<(string What, string Text)> Identity(StatementPaper paper)
    {
        var (content, ledger) = (paper.Content, paper.Content.Ledger);
        if (!paper.IsSealed)
            yield return ("Keadaan", "RANCANGAN, belum ditandatangani kedua pihak");
        yield return ("Wilayah", $"{content.RegionName} ({content.Region})");
        yield return ("Periode", PaperText.Period(content.Period));
        yield return ("Nomor", $"{content.Number}");
        if (content.Supersedes is { } before)
            yield return ("Menggantikan", before);
        yield return ("Sidik isi (SHA-256)", paper.Sha256);
        yield return ("Buku besar", $"blok {ledger.Height}, {PaperText.At(ledger.RecordedAt)}, {ledger.Block}");
        yield return ("Titik periksa", ledger.Checkpoint is { } signed
            ? $"blok {signed.Height}, kunci {signed.KeyId}, {signed.Block}"
            : "belum ada");
    }

    private static IEnumerable<IReadOnlyList<TableCell>> Of(ContentPairing pairing)
    {
        var matched = pairing.Matched;
        yield return Row($"Cocok, {matched.Matches} pasangan baris", null, matched.LeftAmount, null,
            matched.RightAmount);
        foreach (var deferred in (bool[])[false, true])
            if (pairing.Sum(deferred) is { Count: > 0 } sum)
                yield return Row($"{sum.Count} selisih {(deferred ? "ditunda" : "dijelaskan")}", null, sum.Left, null,
                    sum.Right);
        yield return Row("Jumlah", pairing.Left.Rows, pairing.Left.Amount, pairing.Right.Rows, pairing.Right.Amount);

        IReadOnlyList<TableCell> Row(string what, int? rows, long left, int? others, long right) =>
        [
            TableCell.Text("Pasangan"), TableCell.Text(ReconciliationNames.Pairing(pairing.Pairing).Id),
            TableCell.Text(what), TableCell.Empty, TableCell.Number(rows), TableCell.Number(left),
            TableCell.Number(others), TableCell.Number(right), TableCell.Number(left - right),
            TableCell.Text(pairing.Unit),
        ];
    }

    private static IReadOnlyList<TableCell> Row(string part, string pairing, ContentBreak one, string said) =>
    [
        TableCell.Text(part), TableCell.Text(ReconciliationNames.Pairing(pairing).Id),
        TableCell.Text($"{PaperText.Why(one)} [{Keys(one.Left)}] [{Keys(one.Right)}] {one.Id}"),
        TableCell.Text(said), TableCell.Number(one.Left.Length), TableCell.Number(one.LeftAmount),
        TableCell.Number(one.Right.Length), TableCell.Number(one.RightAmount),
        TableCell.Number(one.LeftAmount - one.RightAmount), TableCell.Text(StatementContent.UnitOf(pairing)),
    ];

    // A cell holds 32,767 letters and no more; the JSON has all keys.
    private static string Keys(IReadOnlyList<string> keys) => keys.Count <= MostKeys
        ? string.Join("; ", keys)
        : $"{string.Join("; ", keys.Take(MostKeys))}; dan {PaperText.Count(keys.Count - MostKeys)} lagi";

    private static IReadOnlyList<TableCell> Said(string part, string what, string text) =>
    [
        TableCell.Text(part), TableCell.Empty, TableCell.Text(what), TableCell.Text(text),
        .. Enumerable.Repeat(TableCell.Empty, Heads.Length - 4),
    ];
}
