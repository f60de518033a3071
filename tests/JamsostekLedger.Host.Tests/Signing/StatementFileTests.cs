using System.Text;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Signing;
using JamsostekLedger.Signing;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Signing;

/// <summary>A statement as a file: the same content, the same bytes, and a draft that nobody takes for more.</summary>
public class StatementFileTests
{
    private static readonly Instant At = Instant.FromUtc(2024, 12, 5, 3, 0);

    [Theory, InlineData("pdf"), InlineData("xlsx"), InlineData("json")]
    public async Task The_same_paper_is_the_same_bytes_whenever_it_is_written(string format)
    {
        var first = StatementFile.Of(Paper(isSealed: true), format).Bytes;
        // A file's own time has seconds.
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        StatementFile.Of(Paper(isSealed: true), format).Bytes.ShouldBe(first);
        StatementFile.Of(Paper(isSealed: true, amount: 201), format).Bytes.ShouldNotBe(first);
    }

    [Fact]
    public void A_PDF_says_the_sums_and_who_signed()
    {
        var paper = Paper(isSealed: true);
        var text = string.Join(' ', PrintedText.Pages(StatementFile.Of(paper, "pdf").Bytes));
        foreach (var said in new[]
                 {
                     "BERITA ACARA REKONSILIASI", "Kabupaten Gianyar", "November 2024", "SP2D dan SIPD", "Rp380",
                     "Rp180", "Rp200", "Kepala BPKAD", "Kepala Cabang", "900/17", "BA/9", paper.Sha256,
                     "Halaman 1 dari 1",
                 })
            text.Replace(" ", "").ShouldContain(said.Replace(" ", ""));
        text.ShouldNotContain("RANCANGAN");
    }

    [Fact]
    public void A_draft_is_a_draft_on_every_face()
    {
        var draft = Paper(isSealed: false, breaks: 120);
        var pages = PrintedText.Pages(StatementFile.Of(draft, "pdf").Bytes);
        pages.Count.ShouldBeGreaterThan(2);
        pages.ShouldAllBe(page => page.Contains("RANCANGAN"));
        var json = Encoding.UTF8.GetString(StatementFile.Of(draft, "json").Bytes);
        json.ShouldContain("\"draft\":true");
        StatementFile.Of(draft, "xlsx").Name.ShouldBe("berita-acara-51.04-2024-11-1-rancangan.xlsx");
        Cells(StatementFile.Of(draft, "xlsx").Bytes).ShouldContain(cell => cell.StartsWith("RANCANGAN"));
    }

    [Fact]
    public void A_row_of_thousands_of_keys_goes_on_over_the_pages()
    {
        var keys = Enumerable.Range(0, 3_000).Select(at => $"{at:00000}/SP2D/2024").ToArray();
        var paper = Paper(isSealed: true, keys: keys);
        var pages = PrintedText.Pages(StatementFile.Of(paper, "pdf").Bytes);
        pages.Count.ShouldBeGreaterThan(30);
        string.Join(' ', pages).ShouldContain("02999/SP2D/2024");
        // A cell of a spreadsheet holds 32,767 letters.
        Cells(StatementFile.Of(paper, "xlsx").Bytes).ShouldContain(cell => cell.Contains("; dan 2.950 lagi]"));
    }

    [Fact]
    public void A_sheet_has_the_sums_as_numbers()
    {
        var rows = XlsxTable.Read(new MemoryStream(StatementFile.Of(Paper(isSealed: true), "xlsx").Bytes))
            .Select(row => row.Cells.Select(cell => cell.Text).ToArray()).ToList();
        rows[0][..3].ShouldBe(["Bagian", "Pasangan", "Uraian"]);
        var total = rows.Single(row => row is ["Pasangan", _, "Jumlah", ..]);
        (total[4], total[5], total[6], total[7], total[8]).ShouldBe(("4", "380", "3", "180", "200"));
    }

    [Fact]
    public void A_build_without_letters_says_so()
    {
        StatementFile.Hinders("pdf").ShouldBeNull();
        StatementFile.Hinders("pdf", hasFonts: false)!.Rule.ShouldBe("fonts-missing");
        StatementFile.Hinders("xlsx", hasFonts: false).ShouldBeNull();
    }

    private static IEnumerable<string> Cells(byte[] xlsx) =>
        XlsxTable.Read(new MemoryStream(xlsx)).SelectMany(row => row.Cells.Select(cell => cell.Text));

    private static StatementPaper Paper(
        bool isSealed, long amount = 200, int breaks = 1, params string[] keys)
    {
        var said = new ContentSaid("not-yet-booked", "SIPD menyusul", "bendahara", At, null);
        var content = new StatementContent(
            1, 1, !isSealed, "51.04", "Kabupaten Gianyar", "2024-11", 1, null,
            new(7, new('b', 64), At, new(7, new('b', 64), "0123456789abcdef")),
            [new("sipd", 1, new('a', 64), 3, 180, At)],
            [
                new("payments", "IDR", new("ledger", 4, 180 + amount), new("sipd", 3, 180),
                    new(3, 180, 180, [new("document-number", 3, 180, 180)], new('c', 64)),
                    [
                        .. Enumerable.Range(0, breaks).Select(at => new ContentBreak(
                            $"{at:x16}", "missing-in-statement", "document-number",
                            keys.Length > 0
                                ? [.. keys]
                                : ["S/2 / 5.1.02.02.02.0006 / gianyar-desa-2024-2 / APBD / 2024"],
                            [], amount, 0, null, ["Tidak ada di SIPD."], said)),
                    ]),
            ], []);
        var signed = new ReconciliationSigned(
            "2024-11", 1, SigningParty.Region, new(2024, 12, 6), "Kepala BPKAD", "BPKAD Kabupaten Gianyar", "900/17",
            "");
        return new(content, content.Json(), isSealed
            ?
            [
                new(signed, 41, 8, At), new(signed with
                {
                    Party = SigningParty.Bpjs, Name = "Kepala Cabang", Office = "BPJS Ketenagakerjaan Gianyar",
                    Document = "BA/9",
                }, 42, 9, At),
            ]
            : []);
    }
}
