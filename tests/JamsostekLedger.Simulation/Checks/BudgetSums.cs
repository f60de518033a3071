using JamsostekLedger.Simulation.Model;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Simulation.Checks;

/// <summary>How the pagu of a year is used, added up from the rows, beside what the report says.</summary>
internal static class BudgetSums
{
    public static IReadOnlyList<int> Years { get; } = [2023, 2024, 2025];

    public static IEnumerable<string> Of(Book book) => book.Entries
        .Where(entry => entry.Kind is "budget" or "reservations" or "payments")
        .Select(entry => Line.Of(book, entry)).Distinct()
        .Select(line => Text(line.Year, line.Programme, line.Fund, line.FundYear, line.Account,
            Treasury.Pagu(book, line), Treasury.Reserved(book, line),
            Treasury.Paid(book, line) - Treasury.Returned(book, line), Treasury.Returned(book, line),
            Treasury.OfLine(book, line, "payments").Where(entry => entry["kind"] == "SP2D")
                .Select(entry => Treasury.MovedOn(entry).Month).Distinct().Count()))
        .OfType<string>();

    public static async Task<List<string>> ReportedAsync(Moment moment)
    {
        var lines = new List<string>();
        foreach (var year in Years)
        {
            var use = await BudgetUseQuery.RunAsync(moment, year);
            lines.AddRange(use.Lines.Select(line => Text(year, line.Programme, line.Fund, line.FundYear,
                line.AccountCode, line.Pagu.Amount, line.Reserved.Amount, line.Realised.Amount, line.Returned.Amount,
                line.MonthsPaid)).OfType<string>());
        }

        return lines;
    }

    // A line that holds only zeros may be left out.
    private static string? Text(
        int year, string programme, string fund, int fundYear, string account, long pagu, long reserved, long realised,
        long returned, int months) => (pagu, reserved, realised, returned) == default
            ? null
            : $"{year} {programme} {fund} {fundYear} {account}: pagu {pagu}, reserved {reserved}, realised {realised}, "
                + $"returned {returned}, months {months}";
}
