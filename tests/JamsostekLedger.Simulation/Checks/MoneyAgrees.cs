using JamsostekLedger.Simulation.Model;
using JamsostekLedger.Simulation.World;

namespace JamsostekLedger.Simulation.Checks;

/// <summary>
/// What must be true of premium money however it was settled: what went in came out or stands somewhere; nobody is
/// covered without money; what BPJS asked and confirmed is what it asked and confirmed.
/// </summary>
internal static class MoneyAgrees
{
    private const int Jkk = 10_000;
    private const int Jkm = 6_800;

    public static async Task CheckAsync(Scene scene, string region, Book book)
    {
        var lines = await BalancesAsync(scene, region);
        Finding.WhereDiffers($"Premium money of {region}", Given(book), Kept(lines));
        Finding.WhereDiffers($"Premium money below zero in {region}", [], lines
            .Where(line => line.Account.StartsWith("premium:unallocated", StringComparison.Ordinal)
                || line.Account == "premium:advance")
            .GroupBy(line => (line.Account, line.Programme, line.Fund))
            .Where(group => group.Sum(line => line.Amount) < 0).Select(group => $"{group.Key}"));
        Finding.WhereDiffers($"Receipts of {region}", Confirmed(book), lines
            .Where(line => line.Account.StartsWith("premium:receipted", StringComparison.Ordinal))
            .GroupBy(line => $"{line.Programme} {line.Fund}")
            .Select(group => $"{group.Key} {group.Sum(line => line.Amount)}"));

        var paid = await PaidMonths.ReadAsync(scene, region);
        Finding.WhereDiffers($"Months paid twice in {region}", [], paid.Standing
            .GroupBy(month => (month.Nik, month.Programme, month.Month)).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}"));
        Finding.WhereDiffers($"Months paid outside enrolments in {region}", [],
            paid.Standing.Where(month => !IsDue(book, month)).Select(month => $"{month}"));
        Finding.WhereDiffers($"Months and their money in {region}", Cost(paid), Spent(lines));
    }

    private static async Task<List<Balance>> BalancesAsync(Scene scene, string region) =>
    [
        .. (await scene.LinesAsync($"""
            select account, programme, fund, coalesce(to_char(month, 'YYYY-MM'), ''), sum(amount) from (
                select debit as account, programme, fund, month, amount from ledger.journal
                where region = '{region}' and unit = 'IDR'
                union all
                select credit, programme, fund, month, -amount from ledger.journal
                where region = '{region}' and unit = 'IDR') j
            where account like 'premium:%'
            group by 1, 2, 3, 4 having sum(amount) <> 0
            """)).Select(line => line.Split(" | ")).Select(cells => new Balance(
                cells[0], cells[1], cells[2], cells[3], long.Parse(cells[4]))),
    ];

    // By programme and fund: what SP2D paid, less what came back in the same year.
    private static IEnumerable<string> Given(Book book) => book.Of("payments")
        .GroupBy(entry => $"{entry["programme"]} {entry["fund"]}")
        .Select(group => (group.Key, Sum: group.Sum(entry => entry["kind"] == "SP2D" ? entry.Amount()
            : Treasury.MovedOn(entry).Year == Line.Of(book, entry).Year ? -entry.Amount() : 0)))
        .Where(sum => sum.Sum != 0).Select(sum => $"{sum.Key} {sum.Sum}");

    private static IEnumerable<string> Kept(IEnumerable<Balance> lines) => lines
        .Where(line => line.Account.Split(':')[1] is "advance" or "unallocated" or "prepaid" or "expense" or "refunded")
        .GroupBy(line => $"{line.Programme} {line.Fund}")
        .Select(group => (group.Key, Sum: group.Sum(line => line.Amount)))
        .Where(sum => sum.Sum != 0).Select(sum => $"{sum.Key} {sum.Sum}");

    // One whose invoice never came still waits.
    private static IEnumerable<string> Confirmed(Book book) => book.Of("receipts")
        .Select(receipt => (Receipt: receipt, Invoice: Invoices.Find(book, receipt["invoice_number"])))
        .Where(one => one.Invoice is not null)
        .GroupBy(one => $"{one.Invoice!["programme"]} {one.Invoice["fund"]}")
        .Select(group => $"{group.Key} {group.Sum(one => one.Receipt.Amount())}");

    private static bool IsDue(Book book, PaidMonth paid) =>
        !(book.Programme(paid.Programme)!.DayOrNull("ends_on")?.ToYearMonth() < paid.Month)
        && Roster.Terms(book, paid.Nik, paid.Programme).Any(
            term => term.Start <= paid.Month && !(term.EndedOn?.ToYearMonth() < paid.Month));

    private static IEnumerable<string> Cost(PaidMonths paid) => paid.Standing
        .GroupBy(month => $"{month.Programme} {month.Fund} {month.Month:uuuu-MM}").SelectMany(group => new[]
        {
            $"{group.Key} jkk {group.Count() * Jkk}", $"{group.Key} jkm {group.Count() * Jkm}",
        });

    private static IEnumerable<string> Spent(IEnumerable<Balance> lines) => lines
        .Where(line => line.Account.Split(':')[1] is "prepaid" or "expense")
        .GroupBy(line => $"{line.Programme} {line.Fund} {line.Month} {line.Account[^3..]}")
        .Select(group => (group.Key, Sum: group.Sum(line => line.Amount)))
        .Where(sum => sum.Sum != 0).Select(sum => $"{sum.Key} {sum.Sum}");

    private sealed record Balance(string Account, string Programme, string Fund, string Month, long Amount);
}
