using JamsostekLedger.Actions;
using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.Actions;

public class ActionReportSpecs
{
    private static readonly LocalDate On = new(2024, 12, 15);

    private static readonly ActionNeeded Unpaid = EndangeredCover.NeverPaid(
        [("a", 3), ("b", 0), ("c", 2)], programme => new(programme == "a" ? 16_800 : 8_400));

    [Fact] public void A_kind_of_which_there_is_nothing_is_left_out_and_the_others_stand_in_their_order()
    {
        var lapsing = EndangeredCover.Lapsing(LapseRisk.Of(
            [new(new("a", "APBD"), new(2024, 9), 4), new(new("a", "CSR"), new(2024, 12), 9)], On,
            (_, _) => new(16_800), CoverRules.Shipped));
        var report = ActionReport.Of(
            "51.04", On, default, ActionNeeded.Of(ActionKind.LateClaim, []), Unpaid, lapsing);
        report.Actions.Select(needed => needed.Action).ShouldBe([ActionKind.Lapsing, ActionKind.NeverPaid]);
        // September's cover is over when the fourth month has begun; one month more saves them.
        lapsing.Parts.ShouldHaveSingleItem().ShouldBe(new ActionPart(
            "a", "a", new(4 * 16_800), 4, Day: new LocalDate(2025, 1, 1)));
        ActionReport.Of("51.04", On, default).Actions.ShouldBeEmpty();
    }

    [Fact] public void Who_was_never_paid_for_costs_a_month_each()
    {
        Unpaid.Parts.Select(part => (part.Key, part.Amount.Amount, part.Persons))
            .ShouldBe([("a", 50_400, 3), ("c", 16_800, 2)]);
        (Unpaid.Amount, Unpaid.Persons).ShouldBe((new Rupiah(67_200), 5));
    }
}
