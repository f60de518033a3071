using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Tests.Files;

public sealed class TableFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jamsostek-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact] public void A_csv_is_a_csv_whatever_it_is_called() =>
        Described("a,b\n1,2\n"u8, "x.xlsx").ShouldBe("1: a|b  2: 1|2");

    [Fact] public void A_spreadsheet_is_a_spreadsheet_whatever_it_is_called()
    {
        var file = new MemoryStream();
        TableWriter.WriteXlsx(file, "s", ["a"], [[TableCell.Amount(new Rupiah(5))]]);
        Described(file.ToArray(), "x.csv").ShouldBe("1: a  2: #5");
    }

    [Theory]
    //          first bytes                                                       what it is
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })] // .xls, or an .xlsx with a password
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 0, 0 })]               // a broken .xlsx
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F' })]     // a PDF
    [InlineData(new byte[] { (byte)'<', (byte)'h', (byte)'t', (byte)'m' })]     // a web page called .xls
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4 })] // anything packed
    public void What_is_no_table_is_unreadable(byte[] file) => Described(file, "x.csv").ShouldBe("0! file-unreadable");

    [Fact] public void An_empty_file_is_empty_and_not_unreadable() => Described([], "x.xlsx").ShouldBe("0! file-empty");

    [Fact] public void One_nul_byte_makes_no_table_unreadable() =>
        Described("a,b\n1,\02\n3,4\n"u8, "x.csv").ShouldBe("1: a|b  2! nul-byte  3: 3|4");

    [Fact] public void The_rows_can_be_read_again_and_the_hash_is_of_the_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes("a\n1\n");
        var path = Path.Combine(_folder, "x.csv");
        File.WriteAllBytes(path, bytes);
        var file = TableFile.Open(path);
        file.Rows().Count().ShouldBe(2);
        file.Rows().Count().ShouldBe(2);
        file.Sha256.ShouldBe(SHA256.HashData(bytes));
    }

    private string Described(ReadOnlySpan<byte> bytes, string name)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return TableText.Of(TableFile.Open(path).Rows());
    }
}
