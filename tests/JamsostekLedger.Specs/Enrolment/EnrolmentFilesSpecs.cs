using JamsostekLedger.Enrolment;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using static JamsostekLedger.Specs.Enrolment.Samples;

namespace JamsostekLedger.Specs.Enrolment;

public class EnrolmentFilesSpecs
{
    private const string Nik = "5104011505800001";

    private static readonly Dictionary<string, PersonId> People = new() { [$"nik:{Nik}"] = Made };

    private static readonly Seen Seen = Rows.Seen([Rows.Card(Village), Ending2024()], persons: People);

    private static readonly Dictionary<string, string> Person = new()
    {
        ["nik"] = Nik, ["name"] = "Made Rai", ["birth_date"] = "1980-05-15", ["programme"] = Village,
        ["district"] = "Ubud", ["village"] = "Mas", ["occupation"] = "petani",
    };

    private static readonly Dictionary<string, string> Enrolment = new(Person)
    {
        ["start_month"] = "2024-02", ["evidence"] = "SK 112/2024",
    };

    private static readonly Dictionary<string, string> Check = new()
    {
        ["nik"] = Nik, ["programme"] = Village, ["stage"] = "registry", ["answer"] = "valid",
        ["checked_on"] = "2024-01-19", ["checked_by"] = "Disdukcapil", ["evidence"] = "470/118",
    };

    [Fact] public void A_row_of_the_roster_enrols_a_worker() =>
        Rows.Command(new RosterFile(), Rows.Row(Enrolment), Seen)
            .ShouldBe(new EnrolWorker(Enrolled(last: null), OverAge: false));

    [Fact] public void What_a_row_says_of_the_person_stays_out_of_the_fact()
    {
        var command = Rows.Command(new RosterFile(), Rows.Row(Enrolment), Seen);
        command.Fact.ToString().ShouldNotContain("Rai");
        command.Fact.ToString().ShouldNotContain(Nik);
    }

    [Theory]
    [InlineData("start_month", "2025-01", "start_month: month-outside-programme")]
    [InlineData("start_month", "2024-12", null)]
    public void Nobody_starts_after_the_programme_ended(string column, string text, string? refusal) =>
        Rows.Refusals(new RosterFile(), Rows.Row(Enrolment, ("programme", "ending"), (column, text)), Seen)
            .ShouldBe(refusal is null ? [] : [refusal]);

    [Theory, InlineData("1959-02-01", true), InlineData("1959-02-02", false)]
    public void The_age_limit_is_looked_at_on_the_first_day_of_cover(string born, bool over)
    {
        var nik = $"510401{born[8..10]}{born[5..7]}590001";
        Rows.Command(new RosterFile(), Rows.Row(Enrolment, ("birth_date", born), ("nik", nik)),
                Rows.Seen([Rows.Card(Village)], persons: new() { [$"nik:{nik}"] = Made }))
            .ShouldBeOfType<EnrolWorker>().OverAge.ShouldBe(over);
    }

    [Theory]
    [InlineData("2007-02-01", null)] // seventeen on the first day of cover
    [InlineData("2007-02-02", "under-age")]
    [InlineData("2024-02-01", "under-age")]
    [InlineData("2024-02-02", "born-after-enrolment")]
    public void Who_is_too_young_to_work_is_warned_of_by_the_dated_rule(string born, string? rule)
    {
        var nik = $"510401{born[8..10]}{born[5..7]}{born[2..4]}0001";
        var command = Rows.Command(new RosterFile(), Rows.Row(Enrolment, ("birth_date", born), ("nik", nik)),
            Rows.Seen([Rows.Card(Village)], persons: new() { [$"nik:{nik}"] = Made })).ShouldBeOfType<EnrolWorker>();
        command.UnderAge?.Rule.ShouldBe(rule);
        command.Decide(Worker.Empty).Warnings.Select(warning => warning.Rule).ShouldBe(rule is null ? [] : [rule]);
    }

    [Fact] public void A_row_of_proposals_proposes_a_worker() =>
        Rows.Command(new ProposalsFile(), Rows.Row(Person, ("proposed_on", "2024-01-08")), Seen)
            .ShouldBe(new ProposeWorker(Proposed()));

    [Fact] public void A_row_of_verifications_answers_for_a_worker() =>
        Rows.Command(new VerificationsFile(), Rows.Row(Check), Seen).ShouldBe(new CheckWorker(Checked()));

    [Fact] public void A_rejection_says_why() =>
        Rows.Command(new VerificationsFile(), Rows.Row(Check, ("answer", "rejected"), ("reason", "wage-earner")), Seen)
            .ShouldBe(new CheckWorker(Checked(rejected: RejectionReason.WageEarner)));

    [Theory]
    [InlineData("answer", "rejected", "reason: reason-missing")]
    [InlineData("reason", "moved", "reason: reason-without-rejection")]
    [InlineData("reason", "bosan", "reason: value-not-in-list")]
    [InlineData("stage", "camat", "stage: value-not-in-list")]
    public void An_answer_that_makes_no_sense_is_refused(string column, string text, string refusal) =>
        Rows.Refusals(new VerificationsFile(), Rows.Row(Check, (column, text)), Seen).ShouldContain(refusal);

    [Fact] public void A_row_of_endings_ends_an_enrolment() =>
        Rows.Command(new EndingsFile(), Rows.Row(new()
        {
            ["nik"] = Nik, ["programme"] = Village, ["ended_on"] = "2024-08-17", ["reason"] = "died",
            ["evidence"] = "Akta 3",
        }), Seen).ShouldBe(new EndEnrolment(Ended()));

    [Fact] public void A_row_of_memberships_numbers_an_enrolment() =>
        Rows.Command(new MembershipsFile(), Rows.Row(new()
        {
            ["nik"] = Nik, ["programme"] = Village, ["kpj"] = "24012345678", ["assigned_on"] = "2024-02-05",
        }), Seen).ShouldBe(new NumberMembership(new(Made, Village, "24012345678", new(2024, 2, 5))));

    private static ProgrammeCard Ending2024() => ProgrammeCard.Empty.Evolve(new ProgrammeOpened(
        "ending", "Berakhir", "APBD", new(2024, 1, 1), new(2024, 12, 31), true, null, null, null, null));
}
