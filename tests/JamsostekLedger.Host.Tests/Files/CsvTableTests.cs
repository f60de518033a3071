using System.Text;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;

namespace JamsostekLedger.Host.Tests.Files;

public class CsvTableTests
{
    [Theory]
    //          file                                      rows as line: cells
    [InlineData("a,b\n1,2\n",                             "1: a|b  2: 1|2")]
    [InlineData("a,b\r\n1,2",                             "1: a|b  2: 1|2")]
    [InlineData("a,b\r1,2\r",                             "1: a|b  2: 1|2")]
    [InlineData("a;b\n1,5;2\n",                           "1: a|b  2: 1,5|2")]
    [InlineData("a\tb\n1;5\t2,5\n",                       "1: a|b  2: 1;5|2,5")]
    [InlineData("a\n1\n",                                 "1: a  2: 1")]
    [InlineData("\"a;b;c\",d\n1,2\n",                     "1: a;b;c|d  2: 1|2")]
    [InlineData("\uFEFFa,b\n1,2\n",                       "1: a|b  2: 1|2")]
    [InlineData("\n\r\na,b\n\n\n1,2\n\n",                 "3: a|b  6: 1|2")]
    [InlineData("a,b\n,\n ,\t\n1,\n",                     "1: a|b  4: 1|")]
    [InlineData("a,b\n 1 ,\t2\u00a0\n",                   "1: a|b  2: 1|2")]
    [InlineData("a,b\n\"1,2\",\"say \"\"ya\"\"\"\n",      "1: a|b  2: 1,2|say \"ya\"")]
    [InlineData("a,b\n\"1\" ,\"\"\n",                     "1: a|b  2: 1|")]
    [InlineData("a,b\n\"x\ny\r\nz\",2\n3,4\n",            "1: a|b  2: x\ny\r\nz|2  5: 3|4")]
    [InlineData("a,b\n\"x\ry\",2\n3,4\n",                 "1: a|b  2: x\ry|2  4: 3|4")]
    [InlineData("a,b\n1\n1,2,3\n",                        "1: a|b  2: 1  3: 1|2|3")]
    public void Rows_are_read_with_the_line_on_which_they_begin(string file, string rows) =>
        Described(file).ShouldBe(rows);

    [Theory]
    //          file                                      rows as line: cells, or line! rule
    [InlineData("a,b\n1,\"2\n3,4\n",                      "1: a|b  2! quote-not-closed")]
    [InlineData("a,b\n1,2\n\"",                           "1: a|b  2: 1|2  3! quote-not-closed")]
    [InlineData("a,b\n\"x\ny\",\"2\n3,4\n",               "1: a|b  2! quote-not-closed")]
    [InlineData("a,b\n\"1\"x,2\n3,4\n",                   "1: a|b  2! quote-malformed  3: 3|4")]
    [InlineData("a,b\n1\"x,2\n3,4\n",                     "1: a|b  2! quote-malformed  3: 3|4")]
    [InlineData("a,b\n1, \"2\"\n3,4\n",                   "1: a|b  2! quote-malformed  3: 3|4")]
    [InlineData("a,b\n\"1\"\"x\"y\",2\n3,4\n",            "1: a|b  2! quote-malformed  3: 3|4")]
    [InlineData("a,b\n1,\"2\n3,\"4\"\n5,6\n",             "1: a|b  2! quote-malformed  4: 5|6")]
    [InlineData("a,b\n1,2\0\n3,4\n",                      "1: a|b  2! nul-byte  3: 3|4")]
    [InlineData("a,b\n\"\0\",2\n3,4\n",                   "1: a|b  2! nul-byte  3: 3|4")]
    [InlineData("",                                       "0! file-empty")]
    [InlineData("\uFEFF",                                 "0! file-empty")]
    [InlineData(" \r\n\n\t ",                             "0! file-empty")]
    public void A_faulty_row_has_a_name_and_reading_goes_on_where_that_is_safe(string file, string rows) =>
        Described(file).ShouldBe(rows);

    [Fact] public void A_quote_that_closes_lines_later_says_which_lines_were_not_read() =>
        Read("a,b\n1,\"2\n3,\"4\"\n5,6\n").First(row => row.Fault is not null).Fault!.Message
            .ShouldContain("baris 2 sampai 3");

    [Theory]
    //          bytes of a cell
    [InlineData(new byte[] { 0xE9 })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF8, 0x88, 0x80, 0x80, 0x80 })]
    public void Bytes_that_are_not_utf8_are_refused_with_the_row(byte[] bytes) =>
        Described([.. "a,b\n1,2\n"u8, .. bytes, .. ",2\n3,4\n"u8])
            .ShouldBe("1: a|b  2: 1|2  3! encoding-invalid  4: 3|4");

    [Fact] public void Letters_of_any_script_are_kept() =>
        Described("a,b\nJosé,ᬩᬮᬶ𝟙\n").ShouldBe("1: a|b  2: José|ᬩᬮᬶ𝟙");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_with_its_mark_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Described([.. encoding.Preamble, .. encoding.GetBytes("a;b\n1;José\n")]).ShouldBe("1: a|b  2: 1|José");
    }

    [Theory]
    //          file                                      rows as line: cells
    [InlineData("sep=;\r\na,b;c\r\n1;2\r\n",               "2: a,b|c  3: 1|2")]
    [InlineData("sep=\t\na;b\tc\n",                         "2: a;b|c")]
    [InlineData("Daftar, bagian I\na;b;c\n1;2;3\n",         "1: Daftar, bagian I  2: a|b|c  3: 1|2|3")]
    [InlineData("a;b\n=\"0012\";=1+1\n",                     "1: a|b  2: 0012|=1+1")]
    [InlineData("a;b\n\u200b1\u200b;2\u00a0\u00a03\n",        "1: a|b  2: 1|2  3")]
    [InlineData("a|b|c\n1|2|3\n",                           "0! delimiter-unknown")]
    public void What_programs_write_around_a_table_is_understood(string file, string rows) =>
        Described(file).ShouldBe(rows);

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(10_001, true)]
    public void A_field_has_at_most_10000_characters(int length, bool isRefused) =>
        (Read($"a,b\n1,{new string('x', length)}\n3,4\n")[1].Fault?.Rule == "field-too-long").ShouldBe(isRefused);

    [Fact] public void A_row_has_at_most_500_cells() =>
        Read($"a,b\n{new string(',', 500)}1\n3,4\n").Select(row => row.Fault?.Rule)
            .ShouldBe([null, "cell-count", null]);

    [Theory]
    [InlineData(32 * 1024 - 3)]
    [InlineData(32 * 1024 - 2)]
    [InlineData(32 * 1024 - 1)]
    [InlineData(32 * 1024)]
    [InlineData(32 * 1024 + 1)]
    public void Nothing_is_lost_where_one_buffer_ends_and_the_next_begins(int upTo)
    {
        // Rows of ten characters, then one that lies across the edge with a quoted \r\n and a doubled quote.
        var before = string.Concat(Enumerable.Repeat("1234,5678\n", (upTo - 4) / 10));
        var filler = new string('9', (upTo - 4) % 10 + 1);
        var rows = Read($"a,b\n{before}{filler},\"x\r\n\"\"y\"\r\nlast,1");
        rows[^2].Cells.Select(cell => cell.Text).ShouldBe([filler, "x\r\n\"y"]);
        rows[^1].Line.ShouldBe(rows[^2].Line + 2);
    }

    private static string Described(string file) => Described(Encoding.UTF8.GetBytes(file));

    private static string Described(byte[] file) => TableText.Of(Read(file));

    private static List<RawRow> Read(string file) => Read(Encoding.UTF8.GetBytes(file));

    private static List<RawRow> Read(byte[] file) => [.. CsvTable.Read(new MemoryStream(file))];
}
