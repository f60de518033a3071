using JamsostekLedger.Signing;
using QRCoder;

namespace JamsostekLedger.Host.Signing;

/// <summary>A statement of reconciliation (berita acara) on A4.</summary>
internal static class StatementPdf
{
    private static readonly PdfColumn[] OfPairings =
    [
        new("Uraian", 30), new("Baris", 8, true), new("Buku besar", 21, true), new("Baris", 8, true),
        new("Pihak lain", 21, true), new("Beda", 20, true),
    ];

    private static readonly PdfColumn[] OfBreaks =
    [
        new("Sebab dan penjelasan", 38), new("Buku besar", 20), new("Nilai", 14, true), new("Pihak lain", 16),
        new("Nilai", 14, true),
    ];

    /// <summary>The paper's bytes; the same paper has the same.</summary>
    public static byte[] Write(StatementPaper paper)
    {
        var content = paper.Content;
        using var pages = new PdfPages(
            $"Berita acara rekonsiliasi {content.RegionName} {PaperText.Period(content.Period)}",
            paper.IsSealed ? null : "RANCANGAN");
        Head(pages, paper);
        Pairings(pages, content);
        foreach (var pairing in content.Pairings.Where(one => one.Breaks.Length > 0))
            Breaks(pages, pairing);
        Brought(pages, content);
        Sources(pages, content);
        Signatures(pages, paper);
        Proof(pages, paper);
        return pages.End(
            $"Berita acara rekonsiliasi {content.Region} {content.Period} nomor {content.Number}"
            + $"{(paper.IsSealed ? "" : ", RANCANGAN")} · {paper.Sha256[..16]}…",
            Convert.FromHexString(paper.Sha256).AsSpan(0, 16), paper.On());
    }

    private static void Head(PdfPages pages, StatementPaper paper)
    {
        var content = paper.Content;
        pages.Centred("BERITA ACARA REKONSILIASI", 14, bold: true);
        pages.Centred("Iuran, Kepesertaan dan Manfaat Jaminan Sosial Ketenagakerjaan", 10);
        pages.Centred($"{content.RegionName} · {PaperText.Period(content.Period)}", 10, bold: true);
        pages.Space(8);
        if (!paper.IsSealed)
            pages.Paragraph("RANCANGAN, belum ditandatangani kedua pihak dan tidak mengikat siapa pun.");
        foreach (var party in SigningParty.All)
            pages.Paragraph($"Nomor {PaperText.Party(party, content.RegionName)}: "
                + (paper.Of(party)?.By.Document ?? "…………………………"));
        pages.Paragraph(
            $"Kedua pihak mencocokkan buku besar iuran dan klaim {content.RegionName} untuk "
            + $"{PaperText.Period(content.Period)} dengan catatan masing-masing, baris demi baris, dengan hasil "
            + $"sebagai berikut. Ini berita acara nomor {content.Number} untuk periode ini"
            + (content.Supersedes is { } before
                ? $"; ia menggantikan berita acara bersidik {before[..16]}…, yang tetap tersimpan."
                : "."));
    }

    private static void Pairings(PdfPages pages, StatementContent content)
    {
        pages.Head("Jumlah kedua pihak");
        if (content.Pairings.IsEmpty)
            pages.Paragraph("Belum ada catatan pihak lain untuk periode ini.");
        else
            pages.Table(OfPairings, content.Pairings.SelectMany(Rows));
    }

    private static IEnumerable<IReadOnlyList<PdfCell>> Rows(ContentPairing pairing)
    {
        yield return [new(ReconciliationNames.Pairing(pairing.Pairing).Id, true)];
        yield return Row($"Cocok, {PaperText.Count(pairing.Matched.Matches)} pasangan baris", null,
            pairing.Matched.LeftAmount, null, pairing.Matched.RightAmount, false);
        foreach (var deferred in (bool[])[false, true])
            if (pairing.Sum(deferred) is { Count: > 0 } sum)
                yield return Row($"{PaperText.Count(sum.Count)} selisih {(deferred ? "ditunda" : "dijelaskan")}",
                    null, sum.Left, null, sum.Right, false);
        yield return Row("Jumlah", pairing.Left.Rows, pairing.Left.Amount, pairing.Right.Rows, pairing.Right.Amount,
            true);

        IReadOnlyList<PdfCell> Row(string what, int? rows, long left, int? others, long right, bool bold) =>
        [
            new(what, bold), new(rows is { } of ? PaperText.Count(of) : "", bold),
            new(PaperText.Amount(pairing.Unit, left), bold), new(others is { } all ? PaperText.Count(all) : "", bold),
            new(PaperText.Amount(pairing.Unit, right), bold),
            new(PaperText.Amount(pairing.Unit, left - right), bold),
        ];
    }

    private static void Breaks(PdfPages pages, ContentPairing pairing)
    {
        pages.Head($"Selisih: {ReconciliationNames.Pairing(pairing.Pairing).Id}");
        pages.Table(OfBreaks, pairing.Breaks.Select(one => Row(pairing.Unit, one, ""))
            .Append(
            [
                new("Jumlah selisih", true), new(""),
                new(PaperText.Amount(pairing.Unit, pairing.Breaks.Sum(one => one.LeftAmount)), true), new(""),
                new(PaperText.Amount(pairing.Unit, pairing.Breaks.Sum(one => one.RightAmount)), true),
            ]), 7.5);
    }

    private static void Brought(PdfPages pages, StatementContent content)
    {
        if (content.BroughtForward.IsEmpty)
            return;
        pages.Head("Selisih yang dibawa dari periode sebelumnya");
        pages.Table(OfBreaks, content.BroughtForward.Select(one => Row(
            StatementContent.UnitOf(one.Pairing), one.Break,
            $"Dari {one.From}, {ReconciliationNames.Pairing(one.Pairing).Id}; ditunda: {one.Deferral.Note} "
            + $"({one.Deferral.Actor})\n")), 7.5);
    }

    private static IReadOnlyList<PdfCell> Row(string unit, ContentBreak one, string from) =>
    [
        new($"{PaperText.Why(one)}\n{from}{PaperText.Said(one.Reason, one.Said)}\n{one.Id}"),
        new(string.Join('\n', one.Left)), new(PaperText.Amount(unit, one.LeftAmount)),
        new(string.Join('\n', one.Right)), new(PaperText.Amount(unit, one.RightAmount)),
    ];

    private static void Sources(PdfPages pages, StatementContent content)
    {
        if (content.Statements.IsEmpty)
            return;
        pages.Head("Catatan pihak lain yang dicocokkan");
        pages.Table(
            [
                new("Sumber", 20), new("Ke", 5, true), new("Baris", 8, true), new("Nilai", 17, true),
                new("Diterima (UTC)", 20), new("Sidik berkas (SHA-256)", 38),
            ],
            content.Statements.Select(one => (IReadOnlyList<PdfCell>)
            [
                new(ReconciliationNames.Source(one.Source).Id), new(PaperText.Count(one.Number)),
                new(PaperText.Count(one.Rows)), new(PaperText.Amount(ContentParts.Rupiah, one.Amount)),
                new($"{one.RecordedAt:uuuu-MM-dd HH:mm:ss}"), new(one.Sha256),
            ]), 7.5);
    }

    private static void Signatures(PdfPages pages, StatementPaper paper)
    {
        var content = paper.Content;
        pages.Head("Tanda tangan");
        pages.Paragraph("Ditandatangani di …………………………………, tanggal "
            + (paper.IsSealed ? $"{PaperText.Day(paper.On())}." : "…………………………"));
        pages.Beside(
        [
            [.. SigningParty.All.Select(party => new PdfCell(PaperText.Party(party, content.RegionName), true))],
            [.. SigningParty.All.Select(party => new PdfCell(
                paper.Of(party)?.By.Office ?? "Jabatan: …………………………"))],
            [new("\n\n"), new("")],
            [.. SigningParty.All.Select(party => new PdfCell(
                paper.Of(party)?.By.Name ?? "Nama: …………………………", true))],
            [.. SigningParty.All.Select(party => new PdfCell(paper.Of(party) is { } given
                ? $"Tercatat {PaperText.Day(given.By.On)}, fakta {given.Seq}, blok {given.Height}"
                : "Belum ditandatangani"))],
        ]);
    }

    private static void Proof(PdfPages pages, StatementPaper paper)
    {
        var ledger = paper.Content.Ledger;
        pages.Head("Bukti");
        string[] lines =
        [
            $"Sidik isi (SHA-256): {paper.Sha256}",
            $"Buku besar {paper.Content.Region} sampai blok {ledger.Height}, {PaperText.At(ledger.RecordedAt)}: "
                + $"{ledger.Block ?? "-"}",
            ledger.Checkpoint is { } signed
                ? $"Titik periksa terakhir: blok {signed.Height}, kunci {signed.KeyId}: {signed.Block}"
                : "Titik periksa terakhir: belum ada",
            "Sidik itu adalah SHA-256 berkas JSON berita acara ini: jamsostek reconcile statement --format json, lalu "
                + "sha256sum. Orang disebut dengan nomornya di brankas, bukan dengan NIK.",
        ];
        using var codes = new QRCodeGenerator();
        using var code = codes.CreateQrCode(
            $"berita-acara {paper.Content.Region} {paper.Content.Period} {paper.Content.Number}"
            + $"{(paper.IsSealed ? "" : " RANCANGAN")}\nsha256 {paper.Sha256}\nblok {ledger.Height} {ledger.Block}\n"
            + $"titik-periksa {ledger.Checkpoint?.Height} {ledger.Checkpoint?.KeyId}", QRCodeGenerator.ECCLevel.M);
        pages.Square([.. code.ModuleMatrix.Select(row => (IReadOnlyList<bool>)[.. row.Cast<bool>()])], 110, lines);
    }
}
