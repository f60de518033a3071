using JamsostekLedger.Files;

namespace JamsostekLedger.Specs.Files;

public class IntegerCellSpecs
{
    [Theory]
    //          as held        how                count
    [InlineData("0",           CellKind.Text,               0)]
    [InlineData("1500",        CellKind.Text,           1_500)]
    [InlineData("1.500",       CellKind.Text,           1_500)]
    [InlineData("1500",        CellKind.Number,         1_500)]
    [InlineData("100000000",   CellKind.Text,     100_000_000)]
    public void Counts_are_read(string held, CellKind kind, int count) =>
        IntegerCell.Count("workers", new(held, kind)).ShouldBe(new CellReading<int>(count, null));

    [Theory]
    //          as held        how                rule
    [InlineData("100000001",   CellKind.Text,     "number-out-of-range")]
    [InlineData("-5",          CellKind.Text,     "number-out-of-range")]
    [InlineData("-99999999999999999999999", CellKind.Text, "number-out-of-range")]
    [InlineData("1,500",       CellKind.Text,     "number-unreadable")]
    [InlineData("15.00",       CellKind.Text,     "number-unreadable")]
    [InlineData("1.125",       CellKind.Number,   "number-unreadable")]
    [InlineData("2024-01-01",  CellKind.Date,     "number-unreadable")]
    [InlineData("-",           CellKind.Text,     "number-unreadable")]
    [InlineData("lima",        CellKind.Text,     "number-unreadable")]
    [InlineData("",            CellKind.Text,     "cell-empty")]
    public void Any_other_count_is_refused_by_name(string held, CellKind kind, string rule) =>
        IntegerCell.Count("workers", new(held, kind)).Refusal.ShouldNotBeNull().Rule.ShouldBe(rule);

    [Theory]
    [InlineData("2000", 2000)]
    [InlineData("2100", 2100)]
    public void Years_are_read(string held, int year) =>
        IntegerCell.Year("fiscal_year", new(held)).Value.ShouldBe(year);

    [Theory]
    //          as held    rule
    [InlineData("1999",    "number-out-of-range")]
    [InlineData("2101",    "number-out-of-range")]
    [InlineData("24",      "number-out-of-range")]
    [InlineData("2.024",   "number-unreadable")]
    [InlineData("TA 2024", "number-unreadable")]
    [InlineData("",        "cell-empty")]
    public void Any_other_year_is_refused_by_name(string held, string rule) =>
        IntegerCell.Year("fiscal_year", new(held)).Refusal.ShouldNotBeNull().Rule.ShouldBe(rule);
}
