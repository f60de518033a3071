using JamsostekLedger.Claims;
using JamsostekLedger.Simulation.Model;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Simulation.Checks;

/// <summary>Benefits paid in windows of days, added up from the rows, beside what the report says.</summary>
internal static class ClaimSums
{
    private static readonly (LocalDate From, LocalDate To)[] Windows =
    [
        (new(2024, 1, 1), new(2025, 12, 31)), (new(2024, 2, 10), new(2024, 5, 20)), (new(2024, 4, 1), new(2024, 6, 30)),
    ];

    public static IEnumerable<string> Of(Book book) => Windows.SelectMany(window => Of(book, window.From, window.To));

    public static async Task<List<string>> ReportedAsync(Moment moment)
    {
        var lines = new List<string>();
        foreach (var (from, to) in Windows)
        {
            var totals = await ClaimTotalsQuery.RunAsync(moment, from, to);
            lines.AddRange(Reported(totals).OfType<string>().Select(line => $"{from:R} {line}"));
        }

        return lines;
    }

    private static IEnumerable<string?> Reported(ClaimTotals totals) =>
    [
        Text("all", totals.Total.Claims, totals.Total.Payments, totals.Total.Amount.Amount),
        .. totals.ByBenefit.Select(one => Text(
            $"{one.Benefit}".ToUpperInvariant(), one.Claims, one.Payments, one.Amount.Amount)),
        .. totals.BySegment.Select(one => Text(
            $"{one.Segment}".ToUpperInvariant(), one.Claims, one.Payments, one.Amount.Amount)),
        .. totals.ByProgramme.Select(one => Text(
            $"programme {one.Programme}", one.Claims, one.Payments, one.Amount.Amount)),
        .. totals.ByMonth.Select(one => Text(
            $"month {one.Month:uuuu-MM}", one.Claims, one.Payments, one.Amount.Amount)),
    ];

    private static IEnumerable<string> Of(Book book, LocalDate from, LocalDate to)
    {
        var rows = book.Of("claims").ToList();
        return Groups(rows).Concat(Months(rows, from, to)).Select(group => Sum(group.Name, rows, group.Rows,
                group.From is { } first && first > from ? first : from, group.To is { } last && last < to ? last : to))
            .OfType<string>().Select(line => $"{from:R} {line}");
    }

    private static IEnumerable<(string Name, List<Entry> Rows, LocalDate? From, LocalDate? To)> Groups(
        List<Entry> rows) =>
    [
        ("all", rows, null, null),
        .. rows.GroupBy(row => row["benefit"]).Select(group => (group.Key, group.ToList(), (LocalDate?)null,
            (LocalDate?)null)),
        .. rows.GroupBy(row => row["segment"]).Select(group => (group.Key, group.ToList(), (LocalDate?)null,
            (LocalDate?)null)),
        .. rows.GroupBy(row => row["programme"]).Select(group => ($"programme {group.Key}", group.ToList(),
            (LocalDate?)null, (LocalDate?)null)),
    ];

    private static IEnumerable<(string Name, List<Entry> Rows, LocalDate? From, LocalDate? To)> Months(
        List<Entry> rows, LocalDate from, LocalDate to) => rows
        .Select(row => row.Day("paid_on")).Where(day => from <= day && day <= to)
        .Select(day => day.ToYearMonth()).Distinct().Select(month => (
            $"month {month:uuuu-MM}", rows, (LocalDate?)month.ToDateInterval().Start,
            (LocalDate?)month.ToDateInterval().End));

    // Payments of the window less those reversed in it; claims that have one of them that still stands at its end.
    private static string? Sum(string name, List<Entry> all, List<Entry> rows, LocalDate from, LocalDate to)
    {
        var moved = rows.Where(row => from <= row.Day("paid_on") && row.Day("paid_on") <= to).ToList();
        var standing = moved.Where(row => row["reverses"].Length == 0 && !all.Exists(other =>
            other["reverses"] == row["payment_reference"] && other["claim_number"] == row["claim_number"]
            && other.Day("paid_on") <= to));
        return Text(name, standing.Select(row => row["claim_number"]).Distinct().Count(),
            moved.Sum(row => row["reverses"].Length == 0 ? 1 : -1),
            moved.Sum(row => row["reverses"].Length == 0 ? row.Amount() : -row.Amount()));
    }

    // Parts that hold only zeros may be left out.
    private static string? Text(string name, long claims, long payments, long amount) =>
        (claims, payments, amount) == default ? null : $"{name}: claims {claims}, payments {payments}, amount {amount}";
}
