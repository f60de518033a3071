using JamsostekLedger.Plans;
using static JamsostekLedger.Specs.Plans.Samples;

namespace JamsostekLedger.Specs.Plans;

public class PlanTermsSpecs
{
    [Fact] public void Nothing_is_wrong_with_the_sample() => Terms.Fault().ShouldBeNull();

    [Theory]
    //          target     by (months from the start) fund       percent  workers  months  refused by
    [InlineData("0",       2,                         "APBD",    "100",   null,    3,      "target-out-of-range")]
    [InlineData("100.1",   2,                         "APBD",    "100",   null,    3,      "target-out-of-range")]
    [InlineData("banyak",  2,                         "APBD",    "100",   null,    3,      "target-out-of-range")]
    [InlineData("56",      -1,                        "APBD",    "100",   null,    3,      "plan-ends-before-start")]
    [InlineData("56",      60,                        "APBD",    "100",   null,    3,      "plan-too-long")]
    [InlineData("56",      2,                         "APBN",    "100",   null,    3,      "fund-unknown")]
    [InlineData("56",      2,                         "APBD",    null,    null,    3,      "plan-share-unclear")]
    [InlineData("56",      2,                         "APBD",    "100",   5,       3,      "plan-share-unclear")]
    [InlineData("56",      2,                         "APBD",    "0",     null,    3,      "plan-share-unclear")]
    [InlineData("56",      2,                         "APBD",    "-1",    null,    3,      "plan-share-unclear")]
    [InlineData("56",      2,                         "APBD",    "100",   null,    0,      "plan-months-out-of-range")]
    [InlineData("56",      2,                         "APBD",    "100",   null,    37,     "plan-months-out-of-range")]
    [InlineData("56",      2,                         "APBD",    "100.1", null,    3,      "plan-shares-above-whole")]
    [InlineData("100",     59,                        "APBD",    null,    0,       36,     null)]
    public void Refusals_in_the_order_in_which_they_are_checked(
        string target, int by, string fund, string? percent, int? workers, int months, string? rule) =>
        (Terms with
        {
            TargetPercent = target, TargetMonth = Terms.StartMonth.PlusMonths(by),
            Mix = [Apbd with { Fund = fund, Percent = percent, Workers = workers, Months = months }],
        }).Fault()?.Rule.ShouldBe(rule);

    [Fact] public void Somebody_must_pay() => (Terms with { Mix = [] }).Fault()!.Rule.ShouldBe("plan-mix-empty");

    [Fact] public void Shares_of_several_funds_are_at_most_all() =>
        (Terms with { Mix = [Apbd with { Percent = "60" }, Apbd with { Percent = "40.01" }] }).Fault()!.Rule
            .ShouldBe("plan-shares-above-whole");

    [Fact] public void Terms_are_equal_when_their_lists_say_the_same()
    {
        var again = Terms with { Mix = [Apbd with { }] };
        again.ShouldBe(Terms);
        again.GetHashCode().ShouldBe(Terms.GetHashCode());
        (Terms with { Mix = [Apbd, Apbd] }).ShouldNotBe(Terms);
        (Terms with { RunsOut = [new(Month(2025, 11), 1)] }).ShouldNotBe(Terms);
        (Terms with { Allocations = [new("DBH-SAWIT", 2025, new(1))] }).ShouldNotBe(Terms);
        (Terms with { PhaseIn = PhaseIn.AtOnce }).ShouldNotBe(Terms);
    }
}
