using JamsostekLedger.Files;
using JamsostekLedger.Persons;
using static JamsostekLedger.Specs.Persons.Samples;

namespace JamsostekLedger.Specs.Persons;

public class NikCorrectionsFileSpecs
{
    private static readonly NikCorrectionsFile File = new();

    private static readonly Dictionary<string, string> Row = new()
    {
        ["nik"] = OldNik, ["corrected_nik"] = RightNik, ["evidence"] = "Dukcapil 470/118/2025",
        ["corrected_on"] = "2025-02-11",
    };

    [Fact] public void A_row_corrects_whom_the_vault_knows() =>
        Rows.Command(File, Rows.Row(Row), Seen(("nik", Known()))).ShouldBe(new CorrectNik(Corrected));

    [Fact] public void It_puts_the_right_NIK_and_the_birth_date_that_goes_with_it_into_the_vault()
    {
        var correction = File.Read(Rows.Row(Row)).Correction.ShouldNotBeNull();
        correction.Found.LookUp.ShouldBe($"nik:{OldNik}");
        correction.Right.ShouldBe(PersonDetails.Worker(RightNik) with { Sex = Sex.Female });
        File.Read(Rows.Row(Row, ("corrected_nik", "5104015605800001"), ("birth_date", "1980-05-16"))).Correction!
            .Right.BirthDate.ShouldBe(new(1980, 5, 16));
    }

    [Fact] public void A_row_that_was_carried_out_asks_for_the_same() =>
        Rows.Command(File, Rows.Row(Row), Seen(("nik", Known(isCurrent: false)), ("right", Known())))
            .ShouldBe(new CorrectNik(Corrected, IsDone: true));

    [Fact] public void A_NIK_that_another_has_left_may_be_given() =>
        Rows.Command(File, Rows.Row(Row), Seen(("nik", Known()), ("right", Known(Other, isCurrent: false))))
            .ShouldBe(new CorrectNik(Corrected));

    [Theory]
    [InlineData("corrected_nik", OldNik, "corrected_nik: nik-unchanged")]
    [InlineData("corrected_nik", "5104015505800000", "corrected_nik: nik-serial")]
    [InlineData("nik", "", "nik: cell-empty")]
    [InlineData("evidence", "", "evidence: cell-empty")]
    [InlineData("birth_date", "1980-05-16", "birth_date: nik-birth-date-differs")]
    [InlineData("corrected_nik", "5104015605800001", "corrected_nik: nik-birth-date-differs")]
    public void A_row_with_a_fault_is_refused_by_name(string column, string text, string refusal) =>
        Rows.Refusals(File, Rows.Row(Row, (column, text)), Seen(("nik", Known()))).ShouldBe([refusal]);

    [Fact] public void Nobody_is_made_by_a_correction() =>
        Rows.Refusals(File, Rows.Row(Row), Seen()).ShouldBe(["nik: person-unknown"]);

    [Fact] public void A_NIK_that_is_anothers_is_no_correction_but_a_merge() =>
        Rows.Refusals(File, Rows.Row(Row), Seen(("nik", Known()), ("right", Known(Other))))
            .ShouldBe(["corrected_nik: nik-taken"]);

    [Fact] public void A_NIK_that_was_corrected_is_corrected_from_what_it_is_now() =>
        Rows.Refusals(File, Rows.Row(Row), Seen(("nik", Known(isCurrent: false))))
            .ShouldBe(["nik: nik-corrected-already"]);

    private static Seen Seen(params (string Who, KnownPerson Person)[] known) => Rows.Seen(known: known.ToDictionary(
        one => $"nik:{(one.Who == "nik" ? OldNik : RightNik)}", one => one.Person));
}
