using System.IO.Compression;
using System.Text;
using JamsostekLedger.Budgets;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Tests.Files;

/// <summary>
/// Two hundred and more archives, XML and encodings that are built to do harm: each ends in a refusal with a name, soon
/// and in little memory. What only a few bytes were turned in may also still be what it was.
/// </summary>
[Collection(nameof(HostileSizeTests))]
public class HostileCorpusTests
{
    private const string Text = "document_number,kind,document_date,account_code,programme,fund,fund_year,amount\n"
        + "S/1,SP2D,2024-12-12,5.1.02.02.02.0006,tani,APBD,2024,1500000\n";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);
    private static readonly byte[] Whole = Workbook();

    [Fact] public void There_are_more_than_two_hundred_of_them() =>
        (Archives().Count() + Xmls().Count() + Encodings().Count() + Turned().Count()).ShouldBeGreaterThan(200);

    [Fact] public void Archives_that_do_harm_are_refused_by_name() => Refuses(Archives());

    [Fact] public void Xml_that_does_harm_is_refused_by_name() => Refuses(Xmls());

    [Fact] public void Encodings_that_do_harm_are_refused_by_name() => Refuses(Encodings());

    [Fact] public void A_workbook_in_which_bytes_are_turned_is_refused_or_what_it_was()
    {
        var sound = Of(Whole);
        sound.Refusals.ShouldBeEmpty();
        using (new MemoryLimit(200))
            foreach (var (what, file) in Turned())
            {
                var (refusals, rows) = Timed(what, file);
                if (refusals.Count == 0)
                    rows.ShouldBe(sound.Rows, what);
                else
                    refusals.ShouldAllBe(refusal => refusal.Rule.Length > 0 && refusal.Message.Length > 10, what);
            }
    }

    private static void Refuses(IEnumerable<(string What, byte[] File)> files)
    {
        using (new MemoryLimit(200))
            foreach (var (what, file) in files)
                Timed(what, file).Refusals.ShouldNotBeEmpty(what);
    }

    private static (List<FileRefusal> Refusals, List<FileRow?> Rows) Timed(string what, byte[] file)
    {
        // The time of the processor: another process may have it meanwhile.
        var before = Environment.CpuUsage.TotalTime;
        var read = Of(file);
        (Environment.CpuUsage.TotalTime - before).ShouldBeLessThan(Soon, what);
        return read;
    }

    private static (List<FileRefusal> Refusals, List<FileRow?> Rows) Of(byte[] file)
    {
        var read = FileRows.Read(
            TableFile.Of(() => new MemoryStream(file)), new PaymentsFile(), Regions.Find("51.04")!, new()).ToList();
        return (read.SelectMany(row => row.Refusals).ToList(),
            read.Where(row => !row.OfFile).Select(row => row.Row).ToList());
    }

    private static IEnumerable<(string What, byte[] File)> Archives()
    {
        for (var part = 1; part <= 40; part++)
            yield return ($"cut off at {part} of 41", Whole[..(Whole.Length * part / 41)]);
        yield return ("nothing but a signature", "PK\u0003\u0004"u8.ToArray());
        yield return ("an end without a beginning", [.. "PK\u0005\u0006"u8, .. new byte[18]]);
        yield return ("an archive in an archive", Zip(("inner.xlsx", Whole)));
        yield return ("an archive of nothing", Zip());
        string[] names =
        [
            "../xl/workbook.xml", "/etc/passwd", "xl/workbook.xml\0", "C:\\xl\\workbook.xml", new string('x', 60_000),
        ];
        foreach (var name in names)
            yield return ($"a part called {name[..Math.Min(20, name.Length)]}", Zip((name, "<workbook/>"u8.ToArray())));
        yield return ("ten thousand parts",
            Zip([.. Enumerable.Range(0, 10_000).Select(at => ($"{at}.xml", new byte[1]))]));
        foreach (var part in Parts())
            yield return ($"relations twice, without {part.Name}", Zip([.. Parts().Concat(Parts()).Where(other =>
                other.Name != part.Name && other.Name.EndsWith("rels", StringComparison.Ordinal))]));
        foreach (var name in (string[])["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
            yield return ($"{name} unpacks to very much", Zip(
                [.. Parts().Where(part => part.Name != name), (name, new byte[30_000_000])]));
        for (var kind = 0; kind < 10; kind++)
            yield return ($"garbage behind signature {kind}", [.. Whole[..30], .. Noise(kind, 5_000)]);
    }

    private static IEnumerable<(string What, byte[] File)> Xmls()
    {
        string[] attacks =
        [
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>",
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:1/\">]><worksheet>&e;</worksheet>",
            "<worksheet><sheetData><row><c><v>1</v></c>", "<worksheet><sheetData></row></sheetData></worksheet>",
            "<worksheet>\u0001</worksheet>", "<worksheet>&#0;</worksheet>", "<worksheet>&unknown;</worksheet>",
            "<?xml version=\"9.9\"?><worksheet/>", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet/>",
            "<?xml version=\"1.0\" encoding=\"nothing-of-this-name\"?><worksheet/>", "", " ", "<", "<>", "<a",
            "no xml at all",
            "<worksheet><sheetData><row><c t=\"s\"><v>999999999</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row><c t=\"s\"><v>-1</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row><c r=\"ZZZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"99999999999999999999\"><c><v>1</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row r=\"-5\"><c><v>1</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row><c r=\"\"><v>1</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row><c><v>NaN</v></c></row></sheetData></worksheet>",
            "<worksheet><sheetData><row><c><v>1e999</v></c></row></sheetData></worksheet>",
            $"<worksheet>{string.Concat(Enumerable.Repeat("<a>", 100_000))}",
            $"<worksheet a=\"{new string('x', 5_000_000)}\"/>",
            $"<worksheet {string.Join(' ', Enumerable.Range(0, 20_000).Select(at => $"a{at}=\"\""))}/>",
            $"<worksheet><!--{new string('-', 100_000)}--></worksheet>",
            $"<worksheet><![CDATA[{new string(']', 100_000)}",
        ];
        foreach (var name in (string[])["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
            foreach (var (at, attack) in attacks.Index())
                yield return ($"{name} is attack {at}", Zip(
                    [.. Parts().Where(part => part.Name != name), (name, Encoding.UTF8.GetBytes(attack))]));
        foreach (var (at, attack) in attacks.Index().Take(25))
            yield return ($"content.xml is attack {at}", Zip(
                ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()),
                ("content.xml", Encoding.UTF8.GetBytes(attack))));
        const string book = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
            + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
        foreach (var (at, attack) in attacks.Index().Take(9))
            yield return ($"a workbook of 2003 with attack {at}", Encoding.UTF8.GetBytes(book + attack));
        yield return ("a page of tables in tables", Encoding.UTF8.GetBytes(
            $"<html>{string.Concat(Enumerable.Repeat("<table><tr><td>", 50_000))}"));
        yield return ("a page with a tag that never ends",
            Encoding.UTF8.GetBytes($"<html><table {new string('a', 900_000)}"));
    }

    private static IEnumerable<(string What, byte[] File)> Encodings()
    {
        var utf16 = Encoding.Unicode.GetBytes(Text);
        yield return ("UTF-16 cut in a letter", [0xFF, 0xFE, .. utf16[..^1]]);
        yield return ("UTF-16 with half a pair", [0xFF, 0xFE, .. utf16, 0x00, 0xD8, 0x41, 0x00]);
        yield return ("UTF-16 the other way round", [0xFE, 0xFF, .. utf16]);
        yield return ("UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Text)]);
        yield return ("UTF-7", "+ADw-+AD4-,b\n"u8.ToArray());
        yield return ("nothing", []);
        yield return ("a mark alone", [0xEF, 0xBB, 0xBF]);
        byte[][] wrong =
        [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0x80], [0xE2, 0x28, 0xA1], [0],
        ];
        foreach (var (at, bytes) in wrong.Index())
            yield return ($"wrong bytes {at}", [.. Encoding.UTF8.GetBytes(Text), .. bytes, .. ",x,y\n"u8]);
        string[] texts =
        [
            "\"", "\"\n", "a\"b,c\n", "sep=\n", "sep=;;\n", "\r", "\n\n\n", ",,,\n", "|||\n", "\t", "{\"a\":1}",
            "[[[[[[", "%PDF-1.7", "<", "<!", "<?", "=cmd|' /C calc'!A0\n",
        ];
        foreach (var text in texts)
            yield return ($"a file of {text.Trim()}", Encoding.UTF8.GetBytes(text));
        yield return ("a cell of a million letters", Encoding.UTF8.GetBytes($"{Text}{new string('x', 1_000_000)},a\n"));
        yield return ("a row of a million cells", Encoding.UTF8.GetBytes(Text + new string(',', 1_000_000) + "x\n"));
        for (var seed = 0; seed < 30; seed++)
            yield return ($"noise {seed}", Noise(seed, 3_000));
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        for (var seed = 0; seed < 20; seed++)
            yield return ($"an old workbook of noise {seed}", [.. old, .. Noise(seed, 20_000)]);
        var xls = XlsFixture.Book(["a", "b"], ["x", 1]);
        for (var part = 1; part <= 10; part++)
            yield return ($"an old workbook cut off at {part} of 11", xls[..(xls.Length * part / 11)]);
    }

    private static IEnumerable<(string What, byte[] File)> Turned()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (dice, file) = (new Random(seed), (byte[])Whole.Clone());
            for (var turned = 0; turned <= seed % 4; turned++)
                file[dice.Next(file.Length)] ^= (byte)(1 << dice.Next(8));
            yield return ($"turned by {seed}", file);
        }
    }

    private static byte[] Noise(int seed, int length)
    {
        var noise = new byte[length];
        new Random(seed).NextBytes(noise);
        return noise;
    }

    private static byte[] Workbook()
    {
        using var file = new MemoryStream();
        var rows = Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
        TableWriter.WriteXlsx(file, "Data", rows[0], [[.. rows[1].Select(TableCell.Text)]]);
        return file.ToArray();
    }

    private static List<(string Name, byte[] Content)> Parts()
    {
        using var zip = new ZipArchive(new MemoryStream(Whole));
        return zip.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using (var part = entry.Open())
                part.CopyTo(content);
            return (entry.FullName, content.ToArray());
        }).ToList();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }

        return file.ToArray();
    }
}
