using JamsostekLedger.Enrolment;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using NodaTime;
using static JamsostekLedger.Specs.Enrolment.Samples;

namespace JamsostekLedger.Specs.Enrolment;

/// <summary>What lists said of a worker, put right and voided; the worker is named by number, as pages do.</summary>
public class CorrectedRosterSpecs
{
    private readonly MemoryLedger _ledger = new();

    [Fact] public void A_start_month_that_was_wrong_is_as_if_it_had_been_right()
    {
        Given(Enrolled());
        Correct("roster", Of(), "start_month", "Mar-24").Refusal.ShouldBeNull();
        Member.Terms.Single().Start.ShouldBe(new(2024, 3));
        Balance(Account.RosterEnrolled, new(2024, 2, 29)).ShouldBe(0);
        Balance(Account.RosterEnrolled, new(2024, 3, 1)).ShouldBe(1);
        _ledger.Balance(Account.RosterEnrolled, new(2024, 2, 29), recordedSeq: 1).ShouldBe(1);
    }

    [Fact] public void The_row_as_it_is_right_and_as_it_was_wrong_say_nothing_new()
    {
        Given(Enrolled());
        Correct("roster", Of(), "start_month", "2024-03");
        var right = Row(new EnrolWorker(Enrolled(month: 3), OverAge: false));
        (right.Fact, right.Refusal, right.Warnings.Count).ShouldBe((null, null, 0));
        var wrong = Row(new EnrolWorker(Enrolled(), OverAge: false));
        (wrong.Fact, wrong.Warnings.Single().Rule).ShouldBe((null, "corrected-since"));
    }

    [Fact] public void A_second_correction_finds_the_row_by_what_it_said_first_or_says_now()
    {
        Given(Enrolled());
        Correct("roster", $"{Of()} / 2024-02", "start_month", "2024-03").Refusal.ShouldBeNull();
        Correct("roster", $"{Of()} / 2024-02", "village", "Peliatan").Refusal.ShouldBeNull();
        Correct("roster", $"{Of()} / 2024-03", "occupation", "nelayan").Refusal.ShouldBeNull();
        (Member.Listing.Village, Member.Listing.Occupation, Member.Terms.Single().Start).ShouldBe(
            ("Peliatan", "nelayan", new(2024, 3)));
        Correct("roster", $"{Of()} / 2024-02", "start_month", "2024-03").Fact.ShouldBeNull();
    }

    [Fact] public void An_enrolment_goes_to_the_programme_that_it_is_of()
    {
        Given(Enrolled());
        Correct("roster", Of(), "programme", Company).Refusal.ShouldBeNull();
        State.In(Village).ShouldBeNull();
        State.In(Company)!.Fund.ShouldBe("APBD");
        Balance(Account.RosterEnrolled, null, Village).ShouldBe(0);
        Balance(Account.RosterEnrolled, null, Company).ShouldBe(1);
    }

    [Fact] public void A_row_that_never_should_have_been_there_counts_nowhere_and_keeps_its_key()
    {
        Given(Enrolled());
        Correct("roster", Of(), "void").Refusal.ShouldBeNull();
        State.In(Village).ShouldBeNull();
        Balance(Account.RosterOutside).ShouldBe(0);
        var again = Row(new EnrolWorker(Enrolled(), OverAge: false));
        (again.Fact, again.Warnings.Single().Rule).ShouldBe((null, "document-voided"));
        Row(new EnrolWorker(Enrolled() with { Evidence = "SK 9" }, OverAge: false)).Refusal!.Rule
            .ShouldBe("document-voided");
        // The same worker may be enrolled from another month.
        Row(new EnrolWorker(Enrolled(month: 5), OverAge: false)).Refusal.ShouldBeNull();
    }

    [Fact] public void What_was_paid_for_a_row_that_was_voided_is_no_list()
    {
        Given(Enrolled(), Paid(2, 4));
        Correct("roster", Of(), "void").Refusal.ShouldBeNull();
        (Member.Unlisted, Member.Worker, Member.Runs).ShouldBe((true, Made, false));
        State.Listed(Village).ShouldBeNull();
        Balance(Account.RosterOutside).ShouldBe(0);
        Balance(Account.CoverUntil).ShouldBe(0);
        CoverSettled.Reaching(Member).On.ShouldBe(new(2024, 3, 14));
    }

    [Fact] public void What_an_end_follows_on_cannot_go()
    {
        Given(Enrolled(), Ended());
        Correct("roster", Of(), "void").Refusal!.Rule.ShouldBe("document-in-use");
        Correct("roster", Of(), "start_month", "2024-09").Refusal!.Rule.ShouldBe("document-in-use");
        Correct("roster", Of(), "start_month", "2024-08").Refusal.ShouldBeNull();
        Correct("endings", Of(), "void").Refusal.ShouldBeNull();
        Correct("roster", Of(), "void").Refusal.ShouldBeNull();
    }

    [Fact] public void An_end_is_put_right_by_the_enrolment_that_it_ended_and_not_by_a_later_one()
    {
        Given(Enrolled(), Ended(month: 6), Enrolled(month: 9));
        var key = $"{Of()} / 2024-06-17";
        Correct("endings", key, "ended_on", "2024-07-31").Refusal.ShouldBeNull();
        Correct("endings", key, "reason", "moved").Refusal.ShouldBeNull();
        (Member.Terms[0].EndedOn, Member.Terms[0].Reason, Member.Terms[1].EndedOn)
            .ShouldBe((new LocalDate(2024, 7, 31), EndReason.Moved, null));
        Correct("endings", key, "ended_on", "2024-09-01").Refusal!.Rule.ShouldBe("document-in-use");
        Correct("endings", key, "void").Refusal!.Rule.ShouldBe("document-in-use");
        Correct("endings", key, "ended_on", "2024-01-31").Refusal!.Rule.ShouldBe("ends-before-start");
        Balance(Account.RosterEnrolled, new(2024, 6, 30)).ShouldBe(1);
        Balance(Account.RosterEnrolled, new(2024, 8, 31)).ShouldBe(0);
    }

    [Fact] public void Of_two_enrolments_the_month_tells_which_is_meant()
    {
        Given(Enrolled(), Ended(month: 6), Enrolled(month: 9));
        Correct("roster", Of(), "village", "Peliatan").Refusal!.Rule.ShouldBe("correction-key-shape");
        Correct("roster", $"{Of()} / 2024-09", "village", "Peliatan").Refusal.ShouldBeNull();
    }

    [Fact] public void A_proposal_and_an_answer_are_put_right_and_go_in_their_order()
    {
        Given(Proposed(), Checked(rejected: RejectionReason.NotFound));
        Correct("proposals", Of(), "district", "Gianyar").Refusal.ShouldBeNull();
        Correct("verifications", $"{Of()} / registry", "answer", "valid").Refusal.ShouldBeNull();
        (Member.Status, Member.Listing.District).ShouldBe((EnrolmentStatus.Verified, "Gianyar"));
        Correct("verifications", $"{Of()} / registry / 2024-01-19", "reason", "moved", "BA/2").Refusal.ShouldBeNull();
        Member.Status.ShouldBe(EnrolmentStatus.Rejected);
        Correct("verifications", $"{Of()} / registry", "reason", "", "BA/3").Refusal.ShouldBeNull();
        Member.Status.ShouldBe(EnrolmentStatus.Verified);
        Correct("proposals", Of(), "void").Refusal!.Rule.ShouldBe("document-in-use");
        Correct("verifications", $"{Of()} / registry", "void").Refusal.ShouldBeNull();
        Correct("proposals", Of(), "void").Refusal.ShouldBeNull();
        State.In(Village).ShouldBeNull();
        Balance(Account.RosterOutside).ShouldBe(0);
    }

    [Fact] public void What_the_list_had_empty_comes_later_and_what_it_says_otherwise_is_told_by_its_column()
    {
        Given(Enrolled() with { Listing = Listed() with { Occupation = null } });
        Row(new EnrolWorker(Enrolled(), OverAge: false)).Fact.ShouldNotBeNull();
        Member.Listing.Occupation.ShouldBe("petani");
        var spelled = Row(new EnrolWorker(
            Enrolled() with { Listing = Listed() with { Village = "DESA MAS" } }, OverAge: false));
        (spelled.Fact, spelled.Warnings.Single().Rule).ShouldBe((null, "listing-spelled-otherwise"));
        Row(new EnrolWorker(Enrolled() with { Listing = Listed() with { Village = "Tegallalang" } }, OverAge: false))
            .Refusal!.Message.ShouldContain("village Mas, bukan Tegallalang");
    }

    [Theory]
    [InlineData("nik", "correction-of-person")]
    [InlineData("name", "correction-of-person")]
    [InlineData("phone", "correction-of-person")]
    [InlineData("desa", "correction-field-unknown")]
    public void Who_it_is_is_the_vaults(string field, string rule)
    {
        Given(Enrolled());
        Refusals("roster", Of(), field, "x").ShouldBe([$"field: {rule}"]);
    }

    [Theory]
    [InlineData("5104012005680006 / a / 2024-01 / b", "key: correction-key-shape")]
    [InlineData("5104012005680006", "key: correction-key-shape")]
    [InlineData("51040120056800 / a", "key: nik-malformed")]
    public void A_key_that_names_nobody_is_refused(string key, string refusal) =>
        Refusals("roster", key, "village", "Mas").ShouldBe([refusal]);

    private Worker State => (Worker)_ledger.StateOf(Worker.StreamOf(Made));

    private RosterMember Member => State.In(Village)!;

    private static string Of() => $"{Made} / {Village}";

    private static Seen Look(MemoryLedger ledger) =>
        Rows.Seen([Rows.Card(Village), Rows.Card(Company)], ledger: ledger);

    private long Balance(string account, LocalDate? on = null, string? programme = null) =>
        _ledger.Balance(account, on, where: line => programme is null || line.Of.Programme == programme);

    private void Given(params LedgerEvent[] facts) => facts.ToList().ForEach(_ledger.Add);

    private Decision Row(ICommand command) => _ledger.TellRow(command, Look(_ledger));

    private Decision Correct(
        string kind, string key, string field, string value = "", string evidence = "BA/1") => _ledger.TellRow(
        new AskedLater(ledger => new CorrectionsFile().Read(Of(kind, key, field, value, evidence)).Command(
            Look(ledger))),
        Look(_ledger));

    private IEnumerable<string> Refusals(string kind, string key, string field, string value) =>
        Rows.Refusals(new CorrectionsFile(), Of(kind, key, field, value), Look(_ledger));

    private static Row Of(
        string kind, string key, string field, string value, string evidence = "BA/1") => Rows.Row(new()
    {
        ["kind"] = kind, ["key"] = key, ["field"] = field, ["value"] = value, ["reason"] = "salah ketik",
        ["evidence"] = evidence,
    });
}
