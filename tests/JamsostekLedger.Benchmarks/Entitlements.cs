using System.Text.Json;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Host;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// Reckons what 100,000 accidents and deaths of every kind promise, on one core; beside reading the same questions
/// from JSON, which whoever asks must do anyway.
/// </summary>
internal static class Entitlements
{
    private const int Claims = 100_000;
    private const int RoundCount = 5;
    private const int Promise = 2_000;

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var questions = Enumerable.Range(0, Claims).Select(Question).ToArray();
        var texts = questions
            .Select(question => JsonSerializer.SerializeToUtf8Bytes(question, ReportJson.Options)).ToArray();
        var expected = questions.Sum(Total);

        var rounds = await Rounds.InTurnAsync(RoundCount,
            _ => Rounds.TimeAsync(() => Same(expected, questions.Sum(Total))),
            _ => Rounds.TimeAsync(() => Same(Claims, texts.Count(text =>
                JsonSerializer.Deserialize<EntitlementQuestion>(text, ReportJson.Options) is not null))));
        return
        [
            new("entitlement of 100,000 claims, one core", $"{rounds.Ours:N0} ms",
                $"reading them from JSON {rounds.Baseline:N0} ms", $"{rounds.Ratio:F2}×", "< 2 s",
                rounds.Ours < Promise),
        ];
    }

    private static long Total(EntitlementQuestion question) =>
        Entitlement.Of(question, BenefitRules.Shipped).Total.Amount;

    private static Task Same(long expected, long reckoned) => expected == reckoned
        ? Task.CompletedTask
        : throw new InvalidDataException($"{reckoned} was reckoned, {expected} before.");

    // Deaths and accidents in turn, from 2016 to 2026, half of them with children.
    private static EntitlementQuestion Question(int number)
    {
        var day = new LocalDate(2016, 1, 1).PlusDays(number * 7 % 3_900);
        EntitledChild[] children =
        [
            new(day.PlusYears(-(number % 19)), number % 3 == 0 ? "belum" : null),
            new(day.PlusYears(-(number % 7)).PlusDays(-number % 300)),
        ];
        return new(number % 3 == 0 ? Benefit.Jkk : Benefit.Jkm, number % 10 == 0 ? Segment.Pu : Segment.Bpu, day)
        {
            Outcome = (AccidentOutcome)(number % 5),
            Wage = number % 10 == 0 ? new(2_500_000 + number) : null,
            CoverStart = day.ToYearMonth().PlusMonths(-(number % 50)),
            PaidMonths = number % 50,
            Children = number % 2 == 0 ? children : [],
            DisabilityPercent = "17.5",
            LossPercent = "40",
            UnableMonths = number % 15,
            Transport = [new("land", new(600_000)), new("sea", new(2_400_000))],
            MedicalCost = new(number * 1_000L),
        };
    }
}
