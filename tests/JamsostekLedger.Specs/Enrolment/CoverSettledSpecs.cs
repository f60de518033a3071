using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.Enrolment;

/// <summary>A settlement holds what happened on several days: as of each, it says what had happened by then.</summary>
public class CoverSettledSpecs
{
    private static readonly PersonId Worker = new(Guid.Parse("0199aa00-0000-7000-8000-000000000007"));

    private static readonly CoverSettled First = new(
        Worker, "rentan-2024", 1, new(2024, 12, 5),
        [
            Run(7, new(2024, 7, 5)), Run(8, new(2024, 8, 5)), Run(12, new(2024, 12, 5)),
            Run(9, new(2024, 9, 5), releasedOn: new(2024, 11, 1)),
        ], []);

    private static readonly CoverSettled Second = new(
        Worker, "rentan-2024", 2, new(2024, 12, 9),
        [Run(8, new(2024, 12, 9))], [Run(8, new(2024, 8, 5))]);

    [Theory]
    //          day           months paid
    [InlineData("2024-07-04", "")]
    [InlineData("2024-07-05", "7")]
    [InlineData("2024-09-30", "7 9")]
    [InlineData("2024-11-01", "7")]
    [InlineData("2024-12-05", "7 12")]
    [InlineData("2024-12-09", "7 8 12")]
    public void As_of_a_day_a_worker_has_the_months_that_were_paid_by_then(string day, string months)
    {
        var on = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        Months(First.Until(on), Second.Until(on)).ShouldBe(months);
    }

    [Fact] public void Without_a_day_it_says_all() =>
        Months(First.Until(null), Second.Until(null)).ShouldBe("7 8 12");

    [Fact] public void Before_any_of_it_happened_it_says_nothing() =>
        First.Until(new(2024, 7, 4)).ShouldBeNull();

    private static string Months(params LedgerEvent?[] facts) => string.Join(' ', facts.OfType<LedgerEvent>()
        .Aggregate(RosterMember.Empty, (member, fact) => member.Evolve(fact)).Paid
        .SelectMany(paid => MonthSpan.Of(paid.From, paid.To)).Order().Select(month => month.Month));

    private static CoverRun Run(int month, LocalDate paidOn, LocalDate? releasedOn = null) => new(
        "INV-1", "APBD", new(2024, month), new(2024, month), new(10_000), new(6_800), null, null, paidOn, releasedOn);
}
