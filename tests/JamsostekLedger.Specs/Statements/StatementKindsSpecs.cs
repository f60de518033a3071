using JamsostekLedger.Ledger;
using JamsostekLedger.Statements;

namespace JamsostekLedger.Specs.Statements;

public class StatementKindsSpecs
{
    private static readonly PersonId Somebody = new(Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c10"));

    private static readonly Dictionary<string, string> Sipd = new()
    {
        ["document_number"] = "0117/SP2D", ["document_date"] = "2024-11-12", ["account_code"] = "5.1.02",
        ["amount"] = "16.800",
    };

    private static readonly Dictionary<string, string> Member = new()
    {
        ["nik"] = "5104011203590001", ["name"] = "I Wayan Sudra", ["birth_date"] = "1959-03-12",
        ["programme"] = "desa-2024",
    };

    [Fact] public void A_row_of_SIPD_is_what_moved_on_an_account() =>
        Of(new SipdStatement(), Sipd, ("transferred_on", "2024-11-13")).ShouldBe(new StatementRow(
            7, "0117/SP2D", new(2024, 11, 12), new(2024, 11, 13), new(16_800), "5.1.02"));

    [Theory]
    [InlineData("-16.800", null)]
    [InlineData("16.800", "STS")]
    [InlineData("-16.800", "STS")]
    public void Money_that_came_back_is_below_zero(string amount, string? kind) =>
        Of(new SipdStatement(), Sipd, ("amount", amount), ("kind", kind)).Amount.ShouldBe(new Rupiah(-16_800));

    [Fact] public void A_line_of_the_bank_is_what_went_out_less_what_came_in()
    {
        var row = new Dictionary<string, string>
        {
            ["value_date"] = "2024-11-13", ["reference"] = "TRX1", ["debit"] = "", ["credit"] = "500",
        };
        Of(new BankStatement(), row).Amount.ShouldBe(new Rupiah(-500));
        var empty = Rows.Row(row, ("credit", ""));
        new BankStatement().Stated(empty);
        empty.Refusals.ShouldContain(refusal => refusal.Rule == "cell-empty");
    }

    [Fact] public void An_invoice_of_BPJS_is_both_premiums_together() =>
        Of(new InvoiceStatement(), new()
        {
            ["invoice_number"] = "INV-1", ["month_from"] = "2024-11", ["month_to"] = "2024-12", ["workers"] = "3",
            ["jkk"] = "60000", ["jkm"] = "40800",
        }).ShouldBe(new StatementRow(
            7, "INV-1", Amount: new(100_800), MonthFrom: new(2024, 11), MonthTo: new(2024, 12), Workers: 3,
            Jkk: new(60_000)));

    [Theory]
    [InlineData(null, MemberStanding.Member)]
    [InlineData("AKTIF", MemberStanding.Member)]
    [InlineData("Menunggak", MemberStanding.Member)]
    [InlineData("Tidak menunggak", MemberStanding.Member)]
    [InlineData("Non-Aktif", MemberStanding.Ended)]
    [InlineData("TIDAK AKTIF", MemberStanding.Ended)]
    [InlineData("berakhir 30/6", MemberStanding.Ended)]
    [InlineData("Meninggal dunia", MemberStanding.Dead)]
    public void BPJS_says_in_words_who_is_no_member_any_more(string? status, MemberStanding standing) =>
        MemberStatement.StandingOf(status).ShouldBe(standing);

    [Theory]
    [InlineData("2024-03-11", null)]
    [InlineData("2024-03-12", true)]
    public void Of_a_member_the_age_is_kept_as_reached_or_not(string first, bool? reached)
    {
        var row = Rows.Row(Member);
        var stated = new MemberStatement().Stated(row);
        row.Refusals.ShouldBeEmpty();
        var from = NodaTime.Text.LocalDatePattern.Iso.Parse(first).Value;
        stated.With(_ => Somebody, from).ShouldBe(
            new StatementRow(7, Programme: "desa-2024", Worker: Somebody, OverAge: reached));
    }

    [Fact] public void Every_kind_that_names_persons_says_so() => StatementKinds.All
        .Where(kind => kind.NamesPersons).Select(kind => kind.Name)
        .ShouldBe(["bpjs-members", "bpjs-claims"]);

    private static StatementRow Of(
        StatementKind kind, Dictionary<string, string> columns, params (string, string?)[] changes)
    {
        var row = Rows.Row(columns, changes);
        var stated = kind.Stated(row);
        row.Refusals.ShouldBeEmpty();
        return stated.Row;
    }
}
