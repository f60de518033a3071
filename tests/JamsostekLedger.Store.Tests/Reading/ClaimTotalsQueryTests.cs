using JamsostekLedger.Claims;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

/// <summary>
/// The report's sums of months, sums of days and lines, held against a plain count over the payments, in windows that
/// begin and end anywhere and as recorded after every append.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class ClaimTotalsQueryTests(TestCluster cluster)
{
    private const int Claims = 12;

    private static readonly LocalDate Start = new(2024, 1, 15);

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task Every_window_counts_what_a_plain_count_counts(int seed)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var random = new Random(seed);
        var appends = new List<(Instant At, List<Movement> Known)>();
        var known = new List<Movement>();
        for (var append = 0; append < 12; append++)
        {
            known = await AppendAsync(ledger, random, known, append);
            appends.Add((
                await ledger.ReadAsync(moment => Task.FromResult(moment.AsOf.RecordedAt)), [.. known]));
        }

        for (var asked = 0; asked < 120; asked++)
        {
            var (at, movements) = appends[random.Next(appends.Count)];
            var from = Start.PlusDays(random.Next(200));
            var to = from.PlusDays(random.Next(150));
            var totals = await ledger.ReadAsync(moment => ClaimTotalsQuery.RunAsync(moment, from, to), at);

            totals.Total.ShouldBe(Count(movements, from, to), $"{from} – {to}, {movements.Count} movements");
            foreach (var month in totals.ByMonth)
                new ClaimSum(month.Claims, month.Payments, month.Amount).ShouldBe(
                    Count(movements, Later(from, month.Month.ToDateInterval().Start),
                        Earlier(to, month.Month.ToDateInterval().End)), $"{month.Month} in {from} – {to}");
        }
    }

    // A few claims with many payments and reversals, recorded in any order of their days; every third append is a
    // file large enough for a bucket of its own.
    private static async Task<List<Movement>> AppendAsync(
        TestLedger ledger, Random random, List<Movement> known, int append)
    {
        var movements = new List<Movement>(known);
        for (var i = 0; i < (append % 3 == 2 ? 600 : 3); i++)
        {
            var reversible = movements.FindIndex(paid => paid.ReversedOn is null && random.Next(4) == 0);
            if (reversible >= 0 && random.Next(3) == 0)
                movements[reversible] = movements[reversible] with
                {
                    ReversedOn = movements[reversible].PaidOn.PlusDays(random.Next(60)),
                };
            else
                movements.Add(new($"B-{append}-{i}", random.Next(Claims), Start.PlusDays(random.Next(220)), null));
        }

        var rows = movements.SelectMany(paid => paid.Rows()).ToArray();
        ledger.Clock.Move(Duration.FromMinutes(1));
        var report = await ledger.ImportAsync("claims", TestFile.Rows("claims", [Sample.ClaimsHeader, .. rows]));
        report.Refusals.ShouldBeEmpty();
        return movements;
    }

    private static ClaimSum Count(List<Movement> movements, LocalDate from, LocalDate to)
    {
        bool Within(LocalDate? day) => day >= from && day <= to;
        var payments = movements.Count(paid => Within(paid.PaidOn)) - movements.Count(paid => Within(paid.ReversedOn));
        var claims = movements.Where(paid => Within(paid.PaidOn) && !(paid.ReversedOn <= to))
            .Select(paid => paid.Claim).Distinct().Count();
        return new(claims, payments, new(payments * 1_000L));
    }

    private static LocalDate Later(LocalDate left, LocalDate right) => left > right ? left : right;

    private static LocalDate Earlier(LocalDate left, LocalDate right) => left < right ? left : right;

    private sealed record Movement(string Reference, int Claim, LocalDate PaidOn, LocalDate? ReversedOn)
    {
        public IEnumerable<string> Rows()
        {
            yield return Sample.Claim($"K-{Claim}", Reference, 1_000, paidOn: $"{PaidOn:uuuu-MM-dd}", programme: "");
            if (ReversedOn is { } on)
                yield return Sample.Claim($"K-{Claim}", $"R-{Reference}", 1_000, paidOn: $"{on:uuuu-MM-dd}",
                    reverses: Reference, programme: "");
        }
    }
}
