using JamsostekLedger.Budgets;
using JamsostekLedger.Files;
using JamsostekLedger.Premiums;
using NodaTime;

namespace JamsostekLedger.Specs.Files;

/// <summary>Tables as offices print them, with what stands around their records.</summary>
public class TableHeadSpecs
{
    private const string Head =
        "document_number;kind;document_date;account_code;programme;fund;fund_year;amount;description";

    [Fact] public void A_plain_table_has_nothing_that_is_passed_over() =>
        Passed(Head, Payment("1"), Payment("2")).ShouldBe("");

    [Fact] public void Titles_stand_above_and_sums_and_signatures_below() => Passed(
        "PEMERINTAH KABUPATEN GIANYAR",
        "REGISTER SP2D, TAHUN ANGGARAN 2024",
        Head,
        "(1);(2);(3);(4);(5);(6);(7);(8);(9)",
        Payment("1"),
        "Sub Jumlah;;;;;;;1.500.000;",
        Payment("2"),
        ";;;;;;;1.500.000;",
        "JUMLAH SELURUHNYA;;;;;;;3.000.000;",
        "Gianyar, 31 Desember 2024;;;;;;;;",
        "Bendahara Umum Daerah;;;;;;;;",
        "I Wayan Uji;;;;;;;;",
        "NIP 197001012000031001;;;;;;;;")
        .ShouldBe("1-2 title, 4 column-numbers, 6 total, 8-9 total, 10-13 signature");

    [Fact] public void Numbered_rows_that_nobody_filled_are_empty() =>
        Passed($"No;{Head}", $"1;{Payment("1")}", "2;;;;;;;;;", "3;;;;;;;;;").ShouldBe("3-4 empty");

    [Fact] public void A_head_that_is_printed_again_on_the_next_page_is_no_record() =>
        Passed(Head, Payment("1"), Head, Payment("2")).ShouldBe("3 repeated-head");

    [Fact] public void A_record_that_lacks_something_is_refused_and_not_passed_over()
    {
        var (_, rows, _) = Read(Head, Payment("1"), "SP2D/2;SP2D;;;;;;;", "SP2D/3;;;;;;;;");
        rows.Select(row => row.Line).ShouldBe([2, 3, 4]);
        rows[1].Refusals.ShouldContain(refusal => refusal.Rule == "cell-empty");
        rows[2].Refusals.ShouldContain(refusal => refusal.Rule == "cell-empty");
    }

    [Fact] public void A_sum_that_is_filled_like_a_record_is_passed_over_and_warned_of()
    {
        var (head, rows, _) = Read(Head, Payment("1"), Payment("1").Replace("SP2D/1", "JUMLAH"));
        rows.Count.ShouldBe(1);
        head.Header!.WhatRowsWarn().ShouldHaveSingleItem().Rule.ShouldBe("row-is-a-sum");
    }

    [Fact] public void A_head_of_two_lines_is_read_with_what_stands_over_several_columns()
    {
        var (head, rows, _) = Read(new InvoicesFile(),
            "No;Kode Iuran;Tgl Terbit;programme;fund;Periode Iuran;;Jumlah TK;Iuran (Rp);;;Tgl Jatuh Tempo",
            ";;;;;Awal;Akhir;;JKK;JKM;Jumlah;",
            "1;INV/1;05-DEC-2024;tani;APBD;DES-2024;DES-2024;10;100.000;68.000;168.000;15-DEC-2024");
        head.Header!.Refusals.ShouldBeEmpty();
        (rows[0].Key("invoice_number"), rows[0].Month("month_from"), rows[0].Amount("jkm").Amount)
            .ShouldBe(("INV/1", new YearMonth(2024, 12), 68_000));
    }

    [Fact] public void Heads_of_other_programs_are_known_and_an_own_name_wins()
    {
        var (head, rows, _) = Read(
            "Nomor SP2D;Jenis SP2D;Tanggal SP2D;Kode Rekening;Program;Sumber Dana;Tahun Dana;Nilai SP2D;Nilai Realisasi",
            "SP2D/1;LS;12/12/2024;5.1;tani;DBH SAWIT;2024;999;1.500.000");
        head.Header!.Refusals.ShouldBeEmpty();
        (rows[0].Amount("amount").Amount, rows[0].Fund("fund"), rows[0]["kind"].Text)
            .ShouldBe((1_500_000, "DBH-SAWIT", "SP2D"));
        rows[0].Refusals.ShouldBeEmpty();
    }

    [Fact] public void What_the_file_does_not_say_the_map_says()
    {
        var map = ColumnMap.Parse("programme := tani\nfund := APBD\nkind[Langsung] := SP2D\n", out _);
        var (head, rows, _) = Read(new PaymentsFile(), map,
            "document_number;kind;document_date;account_code;fund_year;amount",
            "SP2D/1;Langsung;2024-12-12;5.1;2024;1500");
        head.Header!.Refusals.ShouldBeEmpty();
        (rows[0].Key("programme"), rows[0].Fund("fund"), rows[0]["kind"].Text).ShouldBe(("tani", "APBD", "SP2D"));
    }

    [Fact] public void One_date_that_proves_the_month_first_refuses_the_file()
    {
        var (head, rows, _) = Read(Head, Payment("1", "1/31/2024"), Payment("2", "1/5/2024"));
        Decide(rows);
        head.Header!.WhatRowsRefuse().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            refusal => refusal.Rule.ShouldBe("dates-month-first"), refusal => refusal.Line.ShouldBe(2));
    }

    [Fact] public void A_slip_among_dates_that_prove_the_day_first_refuses_its_row_alone()
    {
        var (head, rows, _) = Read(Head, Payment("1", "1/31/2024"), Payment("2", "31/1/2024"));
        Decide(rows);
        rows[0].Refusals.ShouldContain(refusal => refusal.Rule == "date-impossible");
        head.Header!.WhatRowsRefuse().ShouldBeEmpty();
    }

    [Fact] public void Debits_and_credits_in_one_column_refuse_the_file()
    {
        var (head, rows, _) = Read(Head,
            Payment("1").Replace("1500000", "1.500.000,00 D"), Payment("2").Replace("1500000", "1.500.000,00 K"));
        Decide(rows);
        head.Header!.WhatRowsRefuse().ShouldHaveSingleItem().Rule.ShouldBe("debit-and-credit");
    }

    [Fact] public void A_key_with_traces_of_a_spreadsheet_or_a_page_is_warned_of()
    {
        var head = TableHead.Find(new PaymentsFile(), Rows(Head).GetEnumerator());
        var row = head.Header!.Under(new(2, [new("123", CellKind.Number), .. Cells(Payment("1\u200b")).Skip(1)]));
        row.Key("document_number").ShouldBe("123");
        head.Header.WhatRowsWarn().ShouldHaveSingleItem().Rule.ShouldBe("key-was-a-number");

        var unseen = head.Header.Under(Rows(Payment("1\u200b")).Single());
        unseen.Key("document_number").ShouldBe("SP2D/1");
        head.Header.WhatRowsWarn().Select(warning => warning.Rule).ShouldContain("unseen-signs-dropped");
    }

    [Theory]
    //          how it is held      rule
    [InlineData(CellKind.Error,     "spreadsheet-error-cell")]
    [InlineData(CellKind.Formula,   "spreadsheet-formula-not-calculated")]
    public void What_a_formula_failed_to_reckon_is_named_where_it_is_read(CellKind kind, string rule)
    {
        var head = TableHead.Find(new PaymentsFile(), Rows($"{Head};selisih").GetEnumerator());
        var cells = Cells($"{Payment("1")};");
        var unread = head.Header!.Under(new(2, [.. cells[..9], new Cell("#REF!", kind)]) { OfSheet = true });
        new PaymentsFile().Read(unread);
        unread.Refusals.ShouldBeEmpty();

        var read = head.Header.Under(new(3, [.. cells[..7], new Cell("#REF!", kind), cells[8]]) { OfSheet = true });
        new PaymentsFile().Read(read);
        var refusal = read.Refusals.ShouldHaveSingleItem();
        (refusal.Rule, refusal.Column).ShouldBe((rule, "amount"));
        refusal.Message.ShouldContain("H3");
    }

    [Theory]
    //          row                              cells that are missing or too many
    [InlineData("{0};",                          true)]
    [InlineData("{0};;;",                        true)]
    [InlineData("{0};x",                         false)]
    public void Delimiters_with_nothing_behind_them_do_no_harm(string row, bool isRead) =>
        Read(Head, string.Format(row, Payment("1"))).Rows[0].Refusals.Count.ShouldBe(isRead ? 0 : 1);

    [Fact] public void An_optional_cell_may_be_left_out_at_the_end() =>
        Read(Head, Payment("1")[..Payment("1").LastIndexOf(';')]).Rows[0].Refusals.ShouldBeEmpty();

    private static string Payment(string number, string date = "12/12/2024") =>
        $"SP2D/{number};SP2D;{date};5.1.02.02.02.0006;tani;APBD;2024;1500000;Iuran JKK";

    private static void Decide(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
            new PaymentsFile().Read(row);
    }

    private static string Passed(params string[] lines) => string.Join(", ",
        Read(lines).Head.Passed.Select(passed => $"{passed.Lines} {passed.Why}"));

    private static (TableHead Head, List<Row> Rows, ColumnMap? Map) Read(params string[] lines) =>
        Read(new PaymentsFile(), null, lines);

    private static (TableHead Head, List<Row> Rows, ColumnMap? Map) Read(FileKind kind, params string[] lines) =>
        Read(kind, null, lines);

    private static (TableHead Head, List<Row> Rows, ColumnMap? Map) Read(
        FileKind kind, ColumnMap? map, params string[] lines)
    {
        var head = TableHead.Find(kind, Rows(lines).GetEnumerator(), map);
        var rows = head.Records().Select(head.Header!.Under).ToList();
        if (kind is PaymentsFile)
            Decide(rows.Where(row => row.Refusals.Count == 0));
        return (head, rows, map);
    }

    private static IEnumerable<RawRow> Rows(params string[] lines) =>
        lines.Select((line, at) => new RawRow(at + 1, Cells(line)));

    private static Cell[] Cells(string line) => [.. line.Split(';').Select(text => Cell.Of(text))];
}
