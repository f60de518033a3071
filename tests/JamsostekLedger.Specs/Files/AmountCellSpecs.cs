using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs.Files;

public class AmountCellSpecs
{
    [Theory]
    //          as typed                       whole rupiah
    [InlineData("0",                                          0)]
    [InlineData("1500",                                   1_500)]
    [InlineData("1.500",                                  1_500)]
    [InlineData("40420000000",                   40_420_000_000)]
    [InlineData("40.420.000.000",                40_420_000_000)]
    [InlineData("Rp40.420.000.000,00",           40_420_000_000)]
    [InlineData("Rp40420000000,00",              40_420_000_000)]
    [InlineData("Rp 1.500",                               1_500)]
    [InlineData("rp 1.500,00",                            1_500)]
    [InlineData("Rp. 1.500",                              1_500)]
    [InlineData("Rp\u00a01.500,00",                       1_500)]
    [InlineData("15,00",                                     15)]
    [InlineData("-1.500",                                -1_500)]
    [InlineData("-Rp1.500",                              -1_500)]
    [InlineData("Rp -1.500,00",                          -1_500)]
    [InlineData("1.000.000.000.000.000",  1_000_000_000_000_000)]
    [InlineData("-1000000000000000",     -1_000_000_000_000_000)]
    [InlineData("1.500,-",                                1_500)]
    [InlineData("Rp. 1.500.000,-",                    1_500_000)]
    [InlineData("Rp1.500,--",                             1_500)]
    [InlineData("Rp 1.500.-",                             1_500)]
    [InlineData("IDR 1.500.000",                      1_500_000)]
    [InlineData("1.500.000 Rp",                       1_500_000)]
    [InlineData("(1.500)",                               -1_500)]
    [InlineData("(Rp1.500,00)",                          -1_500)]
    [InlineData("Rp (1.500)",                            -1_500)]
    [InlineData("\u22121.500",                           -1_500)]
    [InlineData("1.500-",                                -1_500)]
    [InlineData("1.500,00 D",                             1_500)]
    [InlineData("1.500,00 CR",                            1_500)]
    [InlineData("'1500",                                  1_500)]
    public void Whole_rupiah_are_read(string typed, long rupiah)
    {
        var reading = AmountCell.Read("amount", new(typed));
        reading.Refusal.ShouldBeNull();
        reading.Value.ShouldBe(new Rupiah(rupiah));
    }

    [Theory]
    //          as typed                    rule
    [InlineData("1.500,50",                 "amount-not-whole-rupiah")]
    [InlineData("Rp40.420.000.000,01",      "amount-not-whole-rupiah")]
    [InlineData("0,50",                     "amount-not-whole-rupiah")]
    [InlineData("1,500",                    "amount-ambiguous")]
    [InlineData("1,500.00",                 "amount-ambiguous")]
    [InlineData("1,500,000",                "amount-ambiguous")]
    [InlineData("1.500,5",                  "amount-ambiguous")]
    [InlineData("1.500,000",                "amount-ambiguous")]
    [InlineData("15.00",                    "amount-ambiguous")]
    [InlineData("1500.50",                  "amount-ambiguous")]
    [InlineData("1.5",                      "amount-ambiguous")]
    [InlineData("1.50.000",                 "amount-ambiguous")]
    [InlineData("1234.567",                 "amount-ambiguous")]
    [InlineData("0.500",                    "amount-ambiguous")]
    [InlineData("Rp1,500.00",               "amount-ambiguous")]
    [InlineData("-1,500",                   "amount-ambiguous")]
    [InlineData("1.500,",                   "amount-unreadable")]
    [InlineData("-(1.500)",                 "amount-unreadable")]
    [InlineData("-1.500-",                  "amount-unreadable")]
    [InlineData("(1.500",                   "amount-unreadable")]
    [InlineData("Rp1.500 Rp",               "amount-unreadable")]
    [InlineData("-1.500 D",                 "amount-unreadable")]
    [InlineData("1.500,00,-",               "amount-ambiguous")]
    [InlineData(".500",                     "amount-unreadable")]
    [InlineData("1..500",                   "amount-unreadable")]
    [InlineData("1 500",                    "amount-unreadable")]
    [InlineData("--1500",                   "amount-unreadable")]
    [InlineData("+1500",                    "amount-unreadable")]
    [InlineData("Rp",                       "amount-unreadable")]
    [InlineData("-",                        "amount-unreadable")]
    [InlineData("1.5E+9",                   "amount-unreadable")]
    [InlineData("0x1F",                     "amount-unreadable")]
    [InlineData("1500 ribu",                "amount-unreadable")]
    [InlineData("00001500",                 "amount-unreadable")]
    [InlineData("١٥٠٠",                     "amount-unreadable")]
    [InlineData("1.000.000.000.000.001",    "amount-too-large")]
    [InlineData("-1000000000000001",        "amount-too-large")]
    [InlineData("99999999999999999999999",  "amount-too-large")]
    [InlineData("",                         "cell-empty")]
    public void Anything_else_is_refused_by_name(string typed, string rule) =>
        AmountCell.Read("amount", new(typed)).Refusal.ShouldNotBeNull().Rule.ShouldBe(rule);

    [Theory]
    //          number in the sheet    whole rupiah
    [InlineData("1500",                    1_500)]
    [InlineData("-1500",                  -1_500)]
    [InlineData("1.5E+3",                  1_500)]
    [InlineData("1E+15",   1_000_000_000_000_000)]
    public void A_whole_number_of_a_spreadsheet_is_read(string number, long rupiah) =>
        AmountCell.Read("amount", new(number, CellKind.Number)).Value.ShouldBe(new Rupiah(rupiah));

    [Theory]
    //          number in the sheet    rule
    [InlineData("1500.5",              "amount-not-whole-rupiah")]
    [InlineData("1.125",               "amount-not-whole-rupiah")]
    [InlineData("1E-07",               "amount-not-whole-rupiah")]
    [InlineData("4E-324",              "amount-not-whole-rupiah")]
    [InlineData("1.1E+15",             "amount-too-large")]
    [InlineData("-1.1E+15",            "amount-too-large")]
    [InlineData("1E+300",              "amount-too-large")]
    public void Any_other_number_of_a_spreadsheet_is_refused(string number, string rule) =>
        AmountCell.Read("amount", new(number, CellKind.Number)).Refusal.ShouldNotBeNull().Rule.ShouldBe(rule);

    [Theory]
    //          as typed              whole rupiah, or the rule
    [InlineData("446,819,131.00",     446_819_131, null)]
    [InlineData("1,500",                    1_500, null)]
    [InlineData("(1,500.00)",              -1_500, null)]
    [InlineData("1,500.50",                     0, "amount-not-whole-rupiah")]
    [InlineData("1.500",                        0, "amount-ambiguous")]
    [InlineData("1.500,00",                     0, "amount-ambiguous")]
    public void Commas_group_where_the_map_says_so(string typed, long rupiah, string? rule)
    {
        var row = new Row(2, _ => new(typed), new(GroupsByComma: true));
        row.Amount("amount").ShouldBe(new Rupiah(rupiah));
        row.Refusals.Select(refusal => refusal.Rule).ShouldBe(rule is null ? [] : [rule]);
    }

    [Fact] public void An_amount_that_proves_the_other_grouping_says_how_it_can_be_read() =>
        AmountCell.Read("amount", new("446,819,131.00")).Refusal!.Message.ShouldContain("angka := inggris");

    [Fact] public void A_date_is_no_amount() =>
        AmountCell.Read("amount", new("2024-11-28", CellKind.Date)).Refusal!.Rule.ShouldBe("amount-unreadable");

    [Fact] public void The_message_repeats_the_amount_and_says_what_to_write() =>
        AmountCell.Read("amount", new("1,500")).Refusal!.Message.ShouldBe(
            "Kolom amount \"1,500\" dapat dibaca lebih dari satu cara. Titik memisahkan tiga angka dan koma memulai "
            + "sen yang harus 00, misalnya 1.500 atau 1.500,00.");

    [Theory]
    //          what shifted columns bring    what must not be repeated
    [InlineData("5104014101900001",           "5104014101900001")]
    [InlineData("5104014101900001,5",         "5104014101900001")]
    [InlineData("I Wayan Sudira",             "Sudira")]
    [InlineData("081234567890",               "081234567890")]
    public void No_message_repeats_what_may_be_personal(string typed, string personal) =>
        AmountCell.Read("amount", new(typed)).Refusal!.Message.ShouldNotContain(personal);

    [Fact] public void A_long_cell_is_repeated_shortened() =>
        AmountCell.Read("amount", new("1 rupiah " + new string('x', 400)))
            .Refusal!.Message.Length.ShouldBeLessThan(200);

    [Fact] public void Any_amount_in_any_legal_spelling_reads_back() => Prop.ForAll(
        (from amount in Amounts from spelling in Gen.Elements(Spellings) select (amount, typed: spelling(amount)))
            .ToArbitrary(),
        example => AmountCell.Read("amount", new(example.typed)).Value == example.amount)
        .QuickCheckThrowOnFailure();

    [Fact] public void No_amount_with_sen_is_ever_read() => Prop.ForAll(
        (from amount in Amounts from sen in Gen.Choose(1, 99) select $"{amount},{sen:00}").ToArbitrary(),
        typed => AmountCell.Read("amount", new(typed)).Refusal?.Rule == "amount-not-whole-rupiah")
        .QuickCheckThrowOnFailure();

    // Every order of magnitude as often as any other: most mistakes sit where a group or a digit more begins.
    internal static readonly Gen<Rupiah> Amounts =
        from digits in Gen.Choose(0, 14)
        from first in Gen.Choose(-9, 9)
        from rest in Gen.Choose(0, int.MaxValue)
        let unit = (long)Math.Pow(10, digits)
        select new Rupiah(first * unit + (first < 0 ? -(rest % unit) : rest % unit));

    private static readonly Func<Rupiah, string>[] Spellings =
    [
        amount => $"{amount.Amount}",
        amount => $"{amount.Amount},00",
        amount => $"{amount}",
        amount => $"{amount},00",
        amount => $"{amount}".Replace("Rp", ""),
        amount => $"{amount}".Replace("Rp", "Rp "),
        amount => $"{amount},00".Replace("Rp", "rp. "),
        amount => $"Rp{amount.Amount}",
    ];
}
