using JamsostekLedger.Enrolment;
using static JamsostekLedger.Specs.Enrolment.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Enrolment;

public class EnrolWorkerSpecs
{
    private static readonly EnrolWorker Enrol = new(Enrolled(), OverAge: false);

    [Fact] public void A_worker_is_enrolled() => Given().When(Enrol).ThenRecorded();

    [Fact] public void A_verified_worker_is_enrolled() => Given(Proposed(), Checked()).When(Enrol).ThenRecorded();

    [Fact] public void The_same_row_again_adds_nothing() => Given(Enrolled()).When(Enrol).ThenNothing();

    [Fact] public void Another_month_for_a_worker_who_is_enrolled_is_refused() =>
        Given(Enrolled(month: 1)).When(Enrol).ThenRefusedBy("already-enrolled");

    [Theory]
    [InlineData("MAS", "UBUD"), InlineData("Desa Mas", "Kec. Ubud"), InlineData(" mas ", "Ubud")]
    public void Another_spelling_of_the_place_is_recorded_already_and_warned_of(string village, string district)
    {
        var again = Enrolled() with { Listing = Listed() with { Village = village, District = district } };
        var ledger = new MemoryLedger();
        ledger.Add(Enrolled());
        var decision = ledger.Decide(new EnrolWorker(again, OverAge: false));
        (decision.Fact, decision.Refusal).ShouldBe((null, null));
        decision.Warnings.Select(warning => warning.Rule).ShouldBe(["listing-spelled-otherwise"]);
    }

    [Fact] public void Another_village_for_the_same_month_is_refused() =>
        Given(Enrolled() with { Listing = Listed() with { Village = "Peliatan" } }).When(Enrol)
            .ThenRefusedBy("key-differs");

    [Fact] public void A_rejected_worker_is_not_enrolled() =>
        Given(Proposed(), Checked(rejected: RejectionReason.Deceased)).When(Enrol).ThenRefusedBy("worker-rejected");

    [Fact] public void Who_was_proposed_and_not_checked_is_flagged() =>
        Given(Proposed()).When(Enrol).ThenWarnedBy("not-verified");

    [Fact] public void The_same_worker_in_two_programmes_for_one_month_is_flagged() =>
        Given(Enrolled(Company)).When(Enrol).ThenWarnedBy("two-programmes");

    [Theory]
    //          other from to   flagged
    [InlineData(1,         1,   false)]
    [InlineData(1,         2,   true)]
    [InlineData(12,        null, true)]
    public void Two_programmes_meet_only_in_months_that_both_have(int from, int? to, bool flagged)
    {
        var outcome = Given(Enrolled(Company, from, last: to)).When(Enrol);
        if (flagged)
            outcome.ThenWarnedBy("two-programmes");
        else
            outcome.ThenRecorded();
    }

    [Fact] public void Palm_money_for_another_worker_is_flagged() =>
        Given().When(new EnrolWorker(Enrolled(fund: "DBH-SAWIT"), OverAge: false))
            .ThenWarnedBy("earmark-not-palm-worker");

    [Fact] public void Palm_money_for_a_palm_worker_is_well_spent() =>
        Given().When(new EnrolWorker(Enrolled(fund: "DBH-SAWIT") with { Listing = Listed(palm: true) }, false))
            .ThenRecorded();

    [Fact] public void Who_is_over_age_is_flagged_and_the_fact_keeps_it()
    {
        Given().When(new EnrolWorker(Enrolled(), OverAge: true)).ThenWarnedBy("over-age");
        new EnrolWorker(Enrolled(), OverAge: true).Fact.ShouldBe(Enrolled() with { OverAge = true });
        Given(Enrolled()).When(new EnrolWorker(Enrolled(), OverAge: true)).ThenNothing();
    }

    [Fact] public void Who_left_may_come_back_later() =>
        Given(Enrolled(), Ended(month: 5)).When(new EnrolWorker(Enrolled(month: 6), false)).ThenRecorded();

    [Fact] public void Nobody_comes_back_before_leaving() =>
        Given(Enrolled(), Ended(month: 5)).When(new EnrolWorker(Enrolled(month: 5), false))
            .ThenRefusedBy("already-enrolled");

    [Fact] public void A_fact_names_the_worker() => Enrolled().Persons().ShouldBe([Made]);
}
