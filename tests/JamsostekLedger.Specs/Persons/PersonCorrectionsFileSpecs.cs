using JamsostekLedger.Files;
using JamsostekLedger.Persons;
using static JamsostekLedger.Specs.Persons.Samples;

namespace JamsostekLedger.Specs.Persons;

public class PersonCorrectionsFileSpecs
{
    private static readonly PersonCorrectionsFile File = new();

    private static readonly Dictionary<string, string> Row = new()
    {
        ["nik"] = OldNik, ["evidence"] = "KTP", ["corrected_on"] = "2025-02-12", ["name"] = "Ni Wayan Sari Dewi",
        ["phone"] = "0812",
    };

    [Fact] public void A_row_puts_details_right_and_the_fact_says_which() =>
        Rows.Command(File, Rows.Row(Row), Seen(Known()))
            .ShouldBe(new CorrectPerson(new(Sari, new(2025, 2, 12), "KTP", "name,phone")));

    [Fact] public void What_the_vault_says_already_is_done() =>
        Rows.Command(File, Rows.Row(Row, ("name", "Ni Wayan Sari"), ("phone", null)), Seen(Known()))
            .ShouldBe(new CorrectPerson(new(Sari, new(2025, 2, 12), "KTP", "name"), IsDone: true));

    [Fact] public void Another_spelling_of_the_name_is_a_correction() =>
        Rows.Command(File, Rows.Row(Row, ("name", "NI WAYAN SARI"), ("phone", null)), Seen(Known()))
            .ShouldBe(new CorrectPerson(new(Sari, new(2025, 2, 12), "KTP", "name")));

    [Fact] public void Only_what_is_given_replaces_what_the_vault_holds() =>
        File.Read(Rows.Row(Row)).Correction!.Right.FilledFrom(Details)
            .ShouldBe(Details with { Name = "Ni Wayan Sari Dewi", Phone = "0812" });

    [Fact] public void A_row_with_nothing_to_correct_is_refused() =>
        Rows.Refusals(File, Rows.Row(Row, ("name", null), ("phone", null)), Seen(Known()))
            .ShouldBe([": correction-empty"]);

    [Fact] public void A_birth_date_must_be_that_of_the_NIK() =>
        Rows.Refusals(File, Rows.Row(Row, ("birth_date", "1980-05-16")), Seen(Known()))
            .ShouldBe(["birth_date: nik-birth-date-differs"]);

    [Fact] public void Nobody_is_made_by_a_correction() =>
        Rows.Refusals(File, Rows.Row(Row), Seen(null)).ShouldBe(["nik: person-unknown"]);

    [Fact] public void A_NIK_that_was_corrected_finds_nobody_to_correct() =>
        Rows.Refusals(File, Rows.Row(Row), Seen(Known(isCurrent: false))).ShouldBe(["nik: nik-corrected-already"]);

    private static Seen Seen(KnownPerson? known) =>
        Rows.Seen(known: known is null ? [] : new() { [$"nik:{OldNik}"] = known });
}
