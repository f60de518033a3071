using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Host.Tests.Files;

public class FileTemplateTests
{
    public static TheoryData<string> Kinds => [.. FileKinds.All.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void A_template_reads_back_as_a_table_with_every_column_and_no_record(string name)
    {
        var kind = FileKinds.Find(name)!;
        var file = new MemoryStream();
        FileTemplate.Write(file, kind);

        var table = TableFile.Of(() => new MemoryStream(file.ToArray()));
        using var rows = table.Rows().GetEnumerator();
        var head = TableHead.Find(kind, rows);
        head.IsFound.ShouldBeTrue();
        head.Header!.Refusals.ShouldBeEmpty();
        kind.Columns.ShouldAllBe(column => head.Header.Has(column.Name));
        FileRows.Read(table, kind, Regions.Find("51.04")!, new()).ShouldHaveSingleItem().Passed
            .ShouldBe([new($"1-{kind.Columns.Count + 1}", "title")]);
    }
}
