using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;
using JamsostekLedger.Registry;
using NodaTime;
using static JamsostekLedger.Specs.Enrolment.Samples;

namespace JamsostekLedger.Specs.Registry;

/// <summary>Two records that turn out to be one person.</summary>
public class MergePersonsSpecs
{
    private readonly MemoryLedger _ledger = new();

    [Fact] public void What_lists_say_of_the_one_is_said_of_the_other_from_then_on()
    {
        Given(Enrolled(worker: Ketut), Enrolled(Company) with { StartMonth = new(2024, 5) }, Numbered(Company));
        var merged = Merge();
        merged.Refusal.ShouldBeNull();
        merged.Warnings.Single().Rule.ShouldBe("two-programmes");
        Of(Made).Programmes.ShouldBeEmpty();
        Of(Ketut).Programmes.Values.Select(place => (place.Worker, place.Listing.Programme, place.Runs)).ShouldBe(
            [(Ketut, Company, true), (Ketut, Village, true)]);
        Of(Ketut).In(Company)!.MembershipNumber.ShouldBe("24001");
        _ledger.Balance(Account.RosterEnrolled).ShouldBe(2);
        _ledger.Balance(Account.RosterOutside).ShouldBe(-2);
        _ledger.Balance(Account.Correction).ShouldBe(0);
    }

    [Fact] public void Times_on_one_list_that_follow_each_other_stand_beside_each_other()
    {
        Given(Enrolled(worker: Ketut), Ended() with { Worker = Ketut }, Enrolled(month: 9));
        Merge().Refusal.ShouldBeNull();
        Of(Ketut).In(Village)!.Terms.Select(term => term.Start.Month).ShouldBe([2, 9]);
    }

    [Fact] public void Who_was_on_one_list_twice_at_once_is_put_right_first()
    {
        Given(Enrolled(worker: Ketut), Enrolled());
        Merge().Refusal!.Rule.ShouldBe("merge-contradicts");
        _ledger.Facts.Count.ShouldBe(2);
    }

    [Fact] public void Claims_of_the_one_are_claims_of_the_other()
    {
        Given(Enrolled(), Claims.Samples.Paid("TRF-1", 42_000_000));
        Merge().Refusal.ShouldBeNull();
        var revised = _ledger.Facts.OfType<DocumentRevised>().Single(fact => fact.After is BenefitPaid);
        ((BenefitPaid)revised.After!).Payment.Worker.ShouldBe(Ketut);
        (revised.Reason, revised.Evidence).ShouldBe(("satu orang", "470/21"));
        _ledger.Balance(Account.Benefits(Benefit.Jkm)).ShouldBe(42_000_000);
    }

    [Fact] public void The_same_again_adds_nothing_and_another_merging_of_the_record_is_refused()
    {
        Given(Enrolled());
        Merge().Fact.ShouldNotBeNull();
        Merge().Fact.ShouldBeNull();
        Merge("470/22").Refusal!.Rule.ShouldBe("key-differs");
    }

    [Fact] public void A_record_that_was_forgotten_is_merged_no_more()
    {
        Given(Enrolled(), new PersonForgotten(Made, new(2026, 1, 5), "permintaan"));
        Merge().Refusal!.Rule.ShouldBe("person-forgotten");
    }

    [Theory]
    [InlineData("5104012005680006", "5104012005680006", "into_nik: merge-of-itself")]
    [InlineData("5104012005680006", "5104012005680007", "nik: person-unknown")]
    public void Whom_nobody_can_tell_apart_or_knows_is_refused(string nik, string into, string refusal) =>
        Rows.Refusals(new PersonMergesFile(), Rows.Row(new()
        {
            ["nik"] = nik, ["into_nik"] = into, ["merged_on"] = "2026-01-06", ["reason"] = "satu orang",
            ["evidence"] = "470/21",
        }), Rows.Seen()).ShouldBe([refusal]);

    private static MembershipNumbered Numbered(string programme) =>
        new(Made, programme, "24001", new LocalDate(2024, 5, 3));

    private void Given(params LedgerEvent[] facts) => facts.ToList().ForEach(_ledger.Add);

    private Worker Of(PersonId worker) => (Worker)_ledger.StateOf(Worker.StreamOf(worker));

    private Decision Merge(string evidence = "470/21")
    {
        string[] streams =
        [
            Worker.StreamOf(Made), Worker.StreamOf(Ketut), Claim.StreamOf(Claims.Samples.Row("x", 1).Claim),
        ];
        return _ledger.Tell(new MergePersons(
            new(Made, Ketut, new(2026, 1, 6), "satu orang", evidence),
            streams.ToDictionary(stream => stream, _ledger.FactsOf)));
    }
}
