using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using static JamsostekLedger.Specs.Plans.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Plans;

public class ReservePlanSpecs
{
    private static readonly PlanReserved Reserved = new(
        "rencana-1", ReservePer.Month, new(2025, 10, 6), 6, new(3_024_000));

    [Fact] public void A_kept_plan_is_reserved() => Given(Kept()).When(new ReservePlan(Reserved)).ThenRecorded();

    [Fact] public void The_same_again_adds_nothing() =>
        Given(Kept(), Reserved).When(new ReservePlan(Reserved)).ThenNothing();

    [Fact] public void Nobody_reserves_it_a_second_time_in_another_way()
    {
        Given(Kept(), Reserved).When(new ReservePlan(Reserved with { Per = ReservePer.Total }))
            .ThenRefusedBy("key-differs");
        Given(Kept(), Reserved).When(new ReservePlan(Reserved with { DocumentDate = new(2025, 10, 7) }))
            .ThenRefusedBy("key-differs");
    }

    [Theory]
    //          kept   reservations  refused by
    [InlineData(false, 0,            "plan-unknown")]
    [InlineData(true,  0,            "plan-reserves-nothing")]
    public void Refusals_in_the_order_in_which_they_are_checked(bool kept, int count, string rule)
    {
        LedgerEvent[] facts = kept ? [Kept()] : [];
        Given(facts).When(new ReservePlan(Reserved with { Count = count })).ThenRefusedBy(rule);
    }

    [Fact] public void The_note_counts_the_reservations_that_go_in_with_it()
    {
        var commands = PlanReservations.Commands(Kept(), ReservePer.Month, new(2025, 10, 6));
        commands[0].ShouldBe(new ReservePlan(new("rencana-1", ReservePer.Month, new(2025, 10, 6), 5, new(3_024_000))));
        commands.Count.ShouldBe(6);
    }
}
