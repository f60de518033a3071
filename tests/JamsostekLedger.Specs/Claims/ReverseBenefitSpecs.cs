using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.Claims.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Claims;

public class ReverseBenefitSpecs
{
    [Fact] public void A_payment_can_be_taken_back() =>
        Given(Paid("P1", 42_000_000)).When(Reverse("R1", "P1", 42_000_000))
            .Then(Reversed("R1", "P1", 42_000_000));

    [Fact] public void Each_payment_can_be_taken_back_once() =>
        Given(Paid("P1", 42_000_000), Reversed("R1", "P1", 42_000_000))
            .When(Reverse("R2", "P1", 42_000_000)).ThenRefusedBy("already-reversed");

    [Fact] public void The_same_reversal_again_adds_nothing() =>
        Given(Paid("P1", 42_000_000), Reversed("R1", "P1", 42_000_000))
            .When(Reverse("R1", "P1", 42_000_000)).ThenNothing();

    [Fact] public void The_same_reversal_of_another_payment_is_refused() =>
        Given(Paid("P1", 1), Paid("P2", 1), Reversed("R1", "P1", 1))
            .When(Reverse("R1", "P2", 1)).ThenRefusedBy("key-differs");

    [Fact] public void A_reversal_may_not_take_the_reference_of_a_payment() =>
        Given(Paid("P1", 1)).When(Reverse("P1", "P1", 1)).ThenRefusedBy("key-differs");

    [Fact] public void A_reversal_cannot_be_taken_back() =>
        Given(Paid("P1", 1), Reversed("R1", "P1", 1)).When(Reverse("R2", "R1", 1)).ThenRefusedBy("reversal-unknown");

    [Fact] public void A_payment_of_another_claim_cannot_be_taken_back_here() =>
        Given(new BenefitPaid(Row("P1", 1) with { Claim = "JKM-2024-0118" }))
            .When(Reverse("R1", "P1", 1)).ThenRefusedBy("reversal-unknown");

    [Fact] public void The_day_of_the_payment_is_late_enough() =>
        Given(Paid("P1", 1)).When(Reverse("R1", "P1", 1, new(2024, 4, 17))).ThenRecorded();

    [Fact] public void One_payment_of_several_can_be_taken_back() =>
        Given(Paid("P1", 1), Paid("P2", 2)).When(Reverse("R1", "P2", 2)).ThenRecorded();

    [Theory]
    //          state           benefit      of    amount  dated         refused by
    [InlineData("paid",         Benefit.Jkk, "P9", 2,      "2024-04-16", "claim-differs")]
    [InlineData("paid",         Benefit.Jkm, "P9", 2,      "2024-04-16", "reversal-unknown")]
    [InlineData("nothing",      Benefit.Jkm, "P1", 1,      "2024-04-16", "reversal-unknown")]
    [InlineData("reversed",     Benefit.Jkm, "P1", 2,      "2024-04-16", "already-reversed")]
    [InlineData("paid",         Benefit.Jkm, "P1", 2,      "2024-04-16", "reversal-differs")]
    [InlineData("paid",         Benefit.Jkm, "P1", 0,      "2024-04-16", "reversal-differs")]
    [InlineData("paid",         Benefit.Jkm, "P1", 1,      "2024-04-16", "reversal-before-payment")]
    public void Refusals_in_the_order_in_which_they_are_checked(
        string state, Benefit benefit, string of, long amount, string dated, string rule)
    {
        LedgerEvent[] facts = state switch
        {
            "nothing" => [],
            "paid" => [Paid("P1", 1)],
            _ => [Paid("P1", 1), Reversed("R0", "P1", 1)],
        };
        var on = NodaTime.Text.LocalDatePattern.Iso.Parse(dated).Value;
        Given(facts).When(new ReverseBenefit(Row("R1", amount, on) with { Benefit = benefit }, of))
            .ThenRefusedBy(rule);
    }

    [Fact] public void A_register_may_lack_the_reason_and_somebody_who_records_may_not()
    {
        var unsaid = Reverse("R1", "P1", 1) with { Reason = null };
        Given(Paid("P1", 1)).When(unsaid).ThenWarned("reversal-without-reason");
        Given(Paid("P1", 1)).When(unsaid with { NeedsReason = true }).ThenRefusedBy("reversal-needs-reason");
        Given(Paid("P1", 1)).When(Reverse("R1", "P1", 1) with { NeedsReason = true }).ThenRecorded();
    }

    private static ReverseBenefit Reverse(string reference, string reverses, long amount, LocalDate? on = null) =>
        new(Row(reference, amount, on ?? new(2024, 5, 6)), reverses) { Reason = "salah bayar" };
}
