using JamsostekLedger.Files;
using JamsostekLedger.Programmes;

namespace JamsostekLedger.Specs.Files;

public class HeaderSpecs
{
    private static readonly string[] Good = ["code", "name", "fund", "starts_on", "vulnerable"];

    [Fact] public void Columns_stand_in_any_order_and_letter_case()
    {
        var header = Resolve(["\uFEFFVulnerable", " STARTS_ON ", "Fund", "region_code", "name", "Code"]);
        header.Refusals.ShouldBeEmpty();
        header.Warnings.ShouldBeEmpty();

        var row = header.Under(Raw(2, ["ya", "2024-01-01", "APBD", "51.04", "Pekerja rentan", "PR-1"]));
        (row.Key("code"), row.Key("fund"), row["region_code"].Text, row.YesNo("vulnerable"))
            .ShouldBe(("PR-1", "APBD", "51.04", true));
        row["ends_on"].Text.ShouldBe("", "an optional column that is missing is empty");
        row.Refusals.ShouldBeEmpty();
    }

    [Fact] public void Each_missing_column_is_one_refusal_on_line_1() =>
        Resolve(["code", "name", "vulnerable"]).Refusals.Select(refusal => (refusal.Line, refusal.Column, refusal.Rule))
            .ShouldBe([(1, "fund", "missing-column"), (1, "starts_on", "missing-column")]);

    [Fact] public void A_column_that_stands_twice_is_refused() =>
        Resolve([.. Good, "CODE"]).Refusals.ShouldHaveSingleItem()
            .ShouldBe(new(1, "code", "duplicate-column", "Kolom code ada lebih dari satu kali di baris judul."));

    [Fact] public void Each_unknown_column_is_one_warning_with_its_name() =>
        Resolve([.. Good, "Keterangan", ""]).Warnings.Select(warning => (warning.Line, warning.Column, warning.Message))
            .ShouldBe([
                (1, "Keterangan", "Kolom Keterangan tidak dikenal dan tidak dibaca."),
                (1, null, "Kolom ke-7 tidak dikenal dan tidak dibaca.")]);

    [Fact] public void A_person_in_the_first_row_of_a_file_without_header_is_not_repeated()
    {
        var header = Resolve(["5104014101900001", "Ni Luh Putu", "1990-01-01"]);
        header.Refusals.Count.ShouldBe(5);
        header.Refusals.Concat(header.Warnings).ShouldAllBe(said =>
            !$"{said}".Contains("5104") && !$"{said}".Contains("Luh"));
    }

    [Fact] public void A_nik_is_not_repeated_even_beside_known_columns() =>
        Resolve([.. Good, "NIK 5104014101900001"]).Warnings.ShouldAllBe(said => !$"{said}".Contains("5104"));

    [Fact] public void A_fault_of_the_header_is_the_only_refusal() =>
        Header.Resolve(new ProgrammesFile(), new(1, [], new("nul-byte", "…")))
            .Refusals.ShouldBe([new(1, null, "nul-byte", "…")]);

    [Theory]
    //          map
    [InlineData("""{ "Kode Program": "code", "Nama": "name" }""")]
    [InlineData("""{ "code": "Kode Program", "name": "Nama" }""")]
    [InlineData("Kode Program = code\nNama=name\n")]
    [InlineData("# kolom SIPD\r\n\r\n\"Kode Program\",code\r\nNama,NAME\r\n")]
    [InlineData("Kode Program;code\nNama;name")]
    public void A_map_renames_foreign_columns(string text)
    {
        var map = ColumnMap.Parse(text, out var refusal).ShouldNotBeNull();
        refusal.ShouldBeNull();
        var header = Resolve(["KODE PROGRAM", "Nama", "fund", "starts_on", "vulnerable"], map);
        header.Refusals.ShouldBeEmpty();
        header.Warnings.ShouldBeEmpty();
        header.Under(Raw(2, ["PR-1", "Rentan", "", "", ""])).Key("code").ShouldBe("PR-1");
    }

    [Theory]
    //          map
    [InlineData("")]
    [InlineData("Kode Program")]
    [InlineData("{ \"Kode Program\": 5 }")]
    [InlineData("{ \"Kode Program\": ")]
    public void A_map_that_says_nothing_is_refused(string text)
    {
        ColumnMap.Parse(text, out var refusal).ShouldBeNull();
        refusal.ShouldNotBeNull().Rule.ShouldBe("map-unreadable");
    }

    [Theory]
    //          cells   rule
    [InlineData(4,      "cell-count")]
    [InlineData(5,      null)]
    [InlineData(6,      "cell-count")]
    public void A_row_has_as_many_cells_as_the_header(int cells, string? rule) =>
        Resolve(Good).Under(Raw(7, [.. Enumerable.Repeat("x", cells)])).Refusals.Select(refusal => refusal.Rule)
            .ShouldBe(rule is null ? [] : [rule]);

    [Fact] public void Blank_rows_are_passed_over_and_faulty_ones_say_so()
    {
        var rows = Resolve(Good).Rows([
            Raw(2, ["", "", "", "", ""]),
            Raw(3, [""]),
            new(4, [], new("quote-not-closed", "…")),
            Raw(5, ["PR-1", "", "", "", ""])]).ToList();
        rows.Select(row => row.Line).ShouldBe([4, 5]);
        rows[0].Refusals.ShouldBe([new(4, null, "quote-not-closed", "…")]);
    }

    [Fact] public void One_pass_over_a_row_finds_everything_that_is_wrong_with_it()
    {
        var row = Resolve(Good).Under(Raw(2, ["", "Rentan", "APBD", "30/02/2024", "mungkin"]));
        new ProgrammesFile().Read(row);
        row.Refusals.Select(refusal => (refusal.Column, refusal.Rule)).ShouldBe([
            ("code", "cell-empty"), ("starts_on", "date-impossible"), ("vulnerable", "value-not-in-list")]);
    }

    private static Header Resolve(string[] names, ColumnMap? map = null) =>
        Header.Resolve(new ProgrammesFile(), Raw(1, names), map);

    private static RawRow Raw(int line, string[] cells) => new(line, [.. cells.Select(text => new Cell(text))]);
}
