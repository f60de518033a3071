using System.Text;
using JamsostekLedger.Files;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Specs.Registry;

/// <summary>
/// docs/files.md is written from the kinds of files themselves. Where it is out of date, run this spec with
/// <c>JAMSOSTEK_WRITE_DOCS=1</c> and read the difference before it is committed.
/// </summary>
public class FilesPageSpecs
{
    private const string Page = "docs/files.md";

    [Fact] public void The_page_of_files_says_what_the_kinds_say()
    {
        var page = Write();
        if (Environment.GetEnvironmentVariable("JAMSOSTEK_WRITE_DOCS") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, Page), page);
        Repository.Read(Page).ShouldBe(page);
    }

    [Fact] public void Every_head_of_another_program_is_that_of_a_column_that_a_kind_has() => KnownHeads.All
        .Where(head => !FileKinds.All.Any(kind => head.Kind is "*" || head.Kind == kind.Name
            ? kind.Columns.Any(column => column.Name == head.Column)
            : false))
        .ShouldBeEmpty();

    private static string Write()
    {
        var page = new StringBuilder("""
            # Files

            Every kind of file that goes in, with its columns. Written from the code by `FilesPageSpecs`; do not edit it
            by hand. `jamsostek template KIND` writes an empty table.

            A file is CSV (UTF-8, or UTF-16 with its mark; comma, semicolon, tab, or what a line `sep=;` names),
            `.xlsx`, `.xls`, `.ods`, the XML of Excel 2003, or a web page with a table. The first visible sheet with
            such a table is read, or the one that `--sheet` names. Titles above the head, a head of two lines, a line of
            column numbers, sums, numbered rows without content, heads that are printed again and signatures below are
            passed over and listed in the report's `passed`.

            What the file does not say stands in a map (`--map FILE`): `Nomor SP2D = document_number` for a head,
            `programme := desa-2024` for every row (or `--set programme=desa-2024`), `kind[LS] := SP2D` for a value, and
            `angka := inggris` where commas group the digits. A column without a head of its own is named by its letter,
            `[E] = amount`, and one that is not to be read by a hyphen, `Catatan = -`. A map that is kept under the name
            of its source (`map keep`, or the page) is named instead of a file: `--map "Kas Daerah"`; the page uses it
            again for files with the same heads, and `audit file` says with which map a file was read. Over HTTP the
            same are `map`, `set` and `sheet`. Heads of other programs that are known need no map; those marked † were
            seen in a file, the others are known by hearsay.

            Uploaded on the page, a file waits, sealed and for three days at most, until somebody has seen how its
            columns are read and what would be recorded. Its refused rows come back as `.xlsx` with `alasan_ditolak`
            beside them and go in again as they are, once they are mended.


            """);
        foreach (var kind in FileKinds.All)
        {
            page.Append($"## {kind.Name}\n\n| column | | what stands in it | known heads |\n|---|---|---|---|\n");
            foreach (var column in kind.Columns)
                page.Append($"| `{column.Name}` | {(column.Required ? "required" : "")} | {column.Meaning} | "
                    + $"{Heads(kind, column)} |\n");
            page.Append('\n');
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static string Heads(FileKind kind, Column column) => string.Join(", ", KnownHeads.All
        .Where(head => (head.Kind == kind.Name || head.Kind == "*") && head.Column == column.Name)
        .Select(head => head.Head + (head.Certainty == Certainty.Verified ? " †" : "")));
}
