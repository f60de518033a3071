using JamsostekLedger.Budgets;
using static JamsostekLedger.Specs.Budgets.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Budgets;

public class ReleaseReservationSpecs
{
    [Fact] public void A_reservation_may_be_released_in_parts() =>
        Given(Dpa(1_000), Reserved("R1", 300), Released("L1", "R1", 100))
            .When(new ReleaseReservation(Released("L2", "R1", 200))).ThenRecorded();

    [Fact] public void More_than_is_left_of_it_is_refused() =>
        Given(Dpa(1_000), Reserved("R1", 300), Released("L1", "R1", 100))
            .When(new ReleaseReservation(Released("L2", "R1", 201))).ThenRefusedBy("release-exceeds-reservation");

    [Fact] public void The_same_release_again_adds_nothing() =>
        Given(Dpa(1_000), Reserved("R1", 300), Released("L1", "R1", 100))
            .When(new ReleaseReservation(Released("L1", "R1", 100))).ThenNothing();

    [Fact] public void A_release_may_not_take_the_number_of_a_reservation() =>
        Given(Dpa(1_000), Reserved("R1", 300))
            .When(new ReleaseReservation(Released("R1", "R1", 100))).ThenRefusedBy("key-differs");

    [Fact] public void A_release_may_follow_after_the_year() =>
        Given(Dpa(1_000), Reserved("R1", 300))
            .When(new ReleaseReservation(Released("L1", "R1", 300) with { DocumentDate = new(2025, 1, 3) }))
            .ThenRecorded();

    [Theory]
    //          amount  of    dated in month  refused by
    [InlineData(0,      "R9", 1,              "amount-not-positive")]
    [InlineData(301,    "R9", 1,              "reservation-unknown")]
    [InlineData(301,    "R1", 1,              "release-before-reservation")]
    [InlineData(301,    "R1", 2,              "release-exceeds-reservation")]
    public void Refusals_in_the_order_in_which_they_are_checked(long amount, string of, int month, string rule) =>
        Given(Dpa(1_000), Reserved("R1", 300))
            .When(new ReleaseReservation(Released("L1", of, amount) with { DocumentDate = new(2024, month, 1) }))
            .ThenRefusedBy(rule);
}
