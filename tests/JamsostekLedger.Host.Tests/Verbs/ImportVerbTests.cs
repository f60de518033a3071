namespace JamsostekLedger.Host.Tests.Verbs;

[Collection(ProgramLedger.Collection)]
public class ImportVerbTests(ProgramLedger ledger)
{
    private const string Payments =
        "document_number,kind,document_date,transferred_on,account_code,programme,fund,fund_year,amount,returns\n";

    [Fact]
    public async Task A_file_is_recorded_once_however_often_it_is_sent()
    {
        const string file = """
            document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu
            DPA/once,2024-01-02,DPA,2024,5.1.02.02.02.0006,tani,APBD,2024,Rp1.000.000.000
            """;
        var first = await ledger.ImportAsync("budget", file);
        var again = await ledger.ImportAsync("budget", file);

        first.Exit.ShouldBe(0, first.ToString());
        (Number(first, "rows"), Number(first, "recorded"), Number(first, "already")).ShouldBe((1, 1, 0));
        again.Exit.ShouldBe(0);
        (Number(again, "rows"), Number(again, "recorded"), Number(again, "already")).ShouldBe((1, 0, 1));
    }

    [Fact]
    public async Task The_same_key_with_another_amount_is_refused_with_its_line()
    {
        var row = "SP2D-differs,SP2D,2024-02-01,,5.1.02.02.02.0006,tani,APBD,2024,";
        await ledger.ImportAsync("payments", $"{Payments}{row}100,\n");
        var other = await ledger.ImportAsync("payments", $"{Payments}{row}101,\n");

        other.Exit.ShouldBe(3);
        Refusals(other).ShouldBe([(2, "key-differs")]);
        Number(other, "recorded").ShouldBe(0);
    }

    [Fact]
    public async Task A_dry_run_reports_the_same_and_records_nothing()
    {
        var before = await ledger.FactsAsync();
        var dry = await ledger.ImportAsync(
            "payments", $"{Payments}SP2D-dry,SP2D,2024-02-01,,5.1.02.02.02.0006,tani,APBD,2024,100,\n", "--dry-run");

        dry.Exit.ShouldBe(0, dry.ToString());
        Number(dry, "recorded").ShouldBe(1);
        (await ledger.FactsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task One_bad_row_keeps_the_whole_file_out_unless_part_of_it_is_asked_for()
    {
        const string file = $"""
            {Payments}SP2D-part-1,SP2D,2024-02-01,,5.1.02.02.02.0006,tani,APBD,2024,100,
            SP2D-part-2,SP2D,2024-02-01,,5.1.02.02.02.0006,nobody,APBD,2024,100,
            """;
        var before = await ledger.FactsAsync();
        var whole = await ledger.ImportAsync("payments", file);
        whole.Exit.ShouldBe(3);
        (await ledger.FactsAsync()).ShouldBe(before);

        var part = await ledger.ImportAsync("payments", file, "--partial");
        part.Exit.ShouldBe(0, part.ToString());
        (Number(part, "recorded"), Number(part, "refused")).ShouldBe((1, 1));
        Refusals(part).ShouldBe([(3, "programme-unknown")]);
        (await ledger.FactsAsync()).ShouldBe(before + 1);

        // The same number in small letters is another document to whoever lets it be.
        var strict = await ledger.ImportAsync(
            "payments", file.Replace("SP2D-part-1", "sp2d-part 1"), "--partial", "--strict");
        (strict.Exit, Number(strict, "recorded")).ShouldBe((3, 0));
        Refusals(strict).ShouldBe([(2, "key-looks-like"), (3, "programme-unknown")]);
    }

    [Fact]
    public async Task A_return_may_stand_before_its_payment_in_one_file()
    {
        var ran = await ledger.ImportAsync("payments", $"""
            {Payments}STS-first,STS,2024-03-05,,5.1.02.02.02.0006,sawit,DBH-SAWIT,2023,40,SP2D-later
            SP2D-later,SP2D,2024-03-01,,5.1.02.02.02.0006,sawit,DBH-SAWIT,2023,100,
            """);

        ran.Exit.ShouldBe(0, ran.ToString());
        Number(ran, "recorded").ShouldBe(2);
    }

    [Theory]
    [InlineData("SP2D-h1,SP2D,2024-02-01,,5.1,tani,APBD,2024,\"1.500,50\",", "amount-not-whole-rupiah")]
    [InlineData("SP2D-h2,SP2D,2024-02-01,,5.1,tani,APBD,2024,\"1,500\",", "amount-ambiguous")]
    [InlineData("SP2D-h3,SP2D,30/02/2024,,5.1,tani,APBD,2024,1500,", "date-impossible")]
    [InlineData("SP2D-h4,SP2D,2024-02-01,,5.1,tani,EMAS,2024,1500,", "fund-unknown")]
    [InlineData("SP2D-h5,STS,2024-02-01,,5.1,tani,APBD,2024,1500,SP2D-none", "sts-returns-unknown")]
    [InlineData("SP2D-h6,STS,2024-02-01,,5.1,tani,APBD,2024,1500,", "sts-returns-unknown")]
    [InlineData("SP2D-h7,SP2D,2024-02-01,,5.1,tani,APBD,2024,-1500,", "sts-returns-unknown")]
    [InlineData("SP2D-h8,SP2D,2024-02-01,,5.1,tani,APBD,2024", "cell-count")]
    [InlineData("SP2D-h9,SP2D,2024-02-01,,5.1,tani,APBD,2024,1500,,,x", "cell-count")]
    [InlineData("\"SP2D-h10,SP2D,2024-02-01,,5.1,tani,APBD,2024,1500,", "quote-not-closed")]
    [InlineData("\"SP2D-h12\"x,SP2D,2024-02-01,,5.1,tani,APBD,2024,1500,", "quote-malformed")]
    [InlineData("SP2D-h11\0,SP2D,2024-02-01,,5.1,tani,APBD,2024,1500,", "nul-byte")]
    public async Task A_hostile_row_gets_its_name_and_its_line_and_changes_nothing(string row, string rule)
    {
        var before = await ledger.FactsAsync();
        var ran = await ledger.ImportAsync("payments", $"{Payments}{row}\n");

        ran.Exit.ShouldBe(3, ran.ToString());
        Refusals(ran).ShouldContain((2, rule));
        (await ledger.FactsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("", "file-empty", 0)]
    [InlineData("document_number,kind\n", "missing-column", 1)]
    public async Task A_file_that_is_no_such_file_is_refused_as_a_whole(string content, string rule, int line)
    {
        var ran = await ledger.ImportAsync("payments", content);

        ran.Exit.ShouldBe(3, ran.ToString());
        Refusals(ran).ShouldContain((line, rule));
    }

    [Fact]
    public async Task A_header_without_rows_is_no_error()
    {
        var ran = await ledger.ImportAsync("payments", Payments);

        ran.Exit.ShouldBe(0, ran.ToString());
        Number(ran, "rows").ShouldBe(0);
    }

    [Fact]
    public async Task Invalid_utf8_is_refused_with_its_line()
    {
        byte[] broken = [.. System.Text.Encoding.UTF8.GetBytes($"{Payments}SP2D-"), 0xFF, 0xFE, (byte)'\n'];
        var ran = await ledger.ImportAsync("payments", broken);

        ran.Exit.ShouldBe(3, ran.ToString());
        Refusals(ran).ShouldContain((2, "encoding-invalid"));
    }

    [Fact]
    public async Task A_row_of_another_region_is_refused_and_a_figure_of_one_is_passed_over()
    {
        var before = await ledger.FactsAsync();
        var programmes = await ledger.ImportAsync("programmes",
            "code,name,fund,starts_on,vulnerable,region_code\nlain,Lain,APBD,2024-01-01,yes,51.03\n");
        var figures = await ledger.ImportAsync("figures",
            "id,region_code,figure,unit,value,as_of,publisher\nx,51.03,claims_paid,IDR,1,2024-01-01,Y\n");

        programmes.Exit.ShouldBe(3, programmes.ToString());
        Refusals(programmes).ShouldBe([(2, "wrong-region")]);
        figures.Exit.ShouldBe(0, figures.ToString());
        figures.Json.GetProperty("warnings")[0].GetProperty("rule").GetString()
            .ShouldBe("figure-of-another-region");
        (await ledger.FactsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task An_unknown_column_is_named_in_a_warning()
    {
        var ran = await ledger.ImportAsync("programmes",
            "code,name,fund,starts_on,vulnerable,colour\ntani,Petani rentan,APBD,2024-01-01,yes,red\n");

        ran.Exit.ShouldBe(0, ran.ToString());
        Number(ran, "already").ShouldBe(1);
        ran.Json.GetProperty("warnings")[0].GetProperty("rule").GetString().ShouldBe("unknown-column");
    }

    [Fact]
    public async Task Foreign_column_names_are_read_through_a_map()
    {
        var map = ledger.Write("Kode Program = code\nNama = name\n"u8.ToArray(), ".map");
        var ran = await ledger.ImportAsync("programmes",
            "Kode Program,Nama,fund,starts_on,vulnerable\nnelayan,Nelayan,APBD,2024-01-01,yes\n", "--map", map);

        ran.Exit.ShouldBe(0, ran.ToString());
        Number(ran, "recorded").ShouldBe(1);
    }

    [Theory]
    [InlineData("import", "payments", "/nowhere.csv", "--region", "51.04")]
    [InlineData("import", "nothing", "/nowhere.csv", "--region", "51.04")]
    [InlineData("report", "claims", "--region", "99.99", "--from", "2024-01-01", "--to", "2024-01-31")]
    [InlineData("report", "claims", "--region", "51.04", "--from", "01/01/2024", "--to", "2024-01-31")]
    [InlineData("report", "budget-use", "--region", "51.04")]
    [InlineData("report", "nothing")]
    [InlineData("audit", "events", "--region", "51.04", "--recorded-as-of", "yesterday")]
    public async Task Wrong_usage_exits_with_2_and_a_sentence(params string[] arguments)
    {
        var ran = await ledger.Program.RunAsync(arguments);

        ran.Exit.ShouldBe(2, ran.ToString());
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldNotContain("   at ");
        ran.Error.Trim().ShouldNotBeEmpty();
    }

    private static long Number(Program.Ran ran, string name) => ran.Json.GetProperty(name).GetInt64();

    private static (int Line, string Rule)[] Refusals(Program.Ran ran) =>
        [.. ran.Json.GetProperty("refusals").EnumerateArray().Select(refusal =>
            (refusal.GetProperty("line").GetInt32(), refusal.GetProperty("rule").GetString()!))];
}
