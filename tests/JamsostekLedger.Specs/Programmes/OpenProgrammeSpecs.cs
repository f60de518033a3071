using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Programmes;

public class OpenProgrammeSpecs
{
    private static readonly ProgrammeOpened Ucok = new(
        "badung-ucok-2024", "Ucok", "APBD", new(2024, 1, 1), new(2024, 12, 31), true, 35_000, "Pekerja rentan",
        "informal", "Perbup Badung");

    [Fact] public void A_programme_is_opened() => Given().When(new OpenProgramme(Ucok)).Then(Ucok);

    [Fact] public void It_may_stay_open() =>
        Given().When(new OpenProgramme(Ucok with { EndsOn = null })).ThenRecorded();

    [Fact] public void It_may_last_a_day() =>
        Given().When(new OpenProgramme(Ucok with { EndsOn = Ucok.StartsOn })).ThenRecorded();

    [Fact] public void The_same_programme_again_adds_nothing() =>
        Given(Ucok).When(new OpenProgramme(Ucok)).ThenNothing();

    [Fact] public void The_same_code_with_other_content_is_refused() =>
        Given(Ucok).When(new OpenProgramme(Ucok with { Workers = 35_001 })).ThenRefusedBy("key-differs");

    [Fact] public void Opening_moves_no_money()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(new OpenProgramme(Ucok));
        ledger.Journal.ShouldBeEmpty();
        ledger.StateOf("programme/badung-ucok-2024").ShouldBe(new Programme(Ucok));
    }

    [Fact] public void Each_fund_that_ships_may_pay_for_one()
    {
        foreach (var fund in Funds.All)
            Given().When(new OpenProgramme(Ucok with { Fund = fund.Code })).ThenRecorded();
    }

    [Theory]
    //          fund     ends on       refused by
    [InlineData("APBN",  "2023-12-31", "fund-unknown")]
    [InlineData("apbd",  "2024-12-31", "fund-unknown")]
    [InlineData("APBD",  "2023-12-31", "programme-ends-before-start")]
    public void Refusals_in_the_order_in_which_they_are_checked(string fund, string endsOn, string rule)
    {
        var end = NodaTime.Text.LocalDatePattern.Iso.Parse(endsOn).Value;
        Given().When(new OpenProgramme(Ucok with { Fund = fund, EndsOn = end })).ThenRefusedBy(rule);
    }
}
