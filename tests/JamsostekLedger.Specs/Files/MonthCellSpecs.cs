using JamsostekLedger.Files;
using NodaTime;

namespace JamsostekLedger.Specs.Files;

public class MonthCellSpecs
{
    [Theory]
    //          as held       how
    [InlineData("2024-11",    CellKind.Text)]
    [InlineData("2024-11-01", CellKind.Date)]
    [InlineData("2024-11-15", CellKind.Date)]
    [InlineData("2024-11-01", CellKind.Text)]
    [InlineData("01/11/2024", CellKind.Text)]
    [InlineData("Nov-24",     CellKind.Text)]
    [InlineData("NOV-2024",   CellKind.Text)]
    [InlineData("November 2024", CellKind.Text)]
    [InlineData("11/2024",    CellKind.Text)]
    [InlineData("11-2024",    CellKind.Text)]
    [InlineData("2024/11",    CellKind.Text)]
    public void A_month_is_read(string held, CellKind kind) =>
        MonthCell.Read("start_month", new(held, kind)).Value.ShouldBe(new YearMonth(2024, 11));

    [Theory]
    //          as held       how                rule
    [InlineData("2024-13",    CellKind.Text,     "month-unreadable")]
    [InlineData("2024-00",    CellKind.Text,     "month-unreadable")]
    [InlineData("2024-1",     CellKind.Text,     "month-unreadable")]
    [InlineData("45597",      CellKind.Number,   "month-unreadable")]
    [InlineData("15/11/2024", CellKind.Text,     "month-unreadable")]
    [InlineData("11/24",      CellKind.Text,     "month-unreadable")]
    [InlineData("Nov 24",     CellKind.Text,     "month-unreadable")]
    [InlineData("November",   CellKind.Text,     "month-unreadable")]
    [InlineData("1899-12",    CellKind.Text,     "date-out-of-range")]
    [InlineData("",           CellKind.Text,     "cell-empty")]
    public void Anything_else_is_refused_by_name(string held, CellKind kind, string rule) =>
        MonthCell.Read("start_month", new(held, kind)).Refusal.ShouldNotBeNull().Rule.ShouldBe(rule);
}
