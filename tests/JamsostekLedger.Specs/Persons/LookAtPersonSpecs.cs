using JamsostekLedger.Persons;
using JamsostekLedger.Reference;
using static JamsostekLedger.Specs.Persons.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Persons;

public class LookAtPersonSpecs
{
    private static readonly PersonLookedAt Look =
        new(Sari, new(2025, 3, 4), "verifier", "name,nik", "Pencocokan dengan Dukcapil", "1");

    [Fact] public void A_look_is_recorded() => Given().When(new LookAtPerson(Look)).Then(Look);

    [Fact] public void Each_look_is_a_fact_of_its_own() =>
        Given(Look).When(new LookAtPerson(Look with { Look = "2" })).ThenRecorded();

    [Fact] public void A_look_that_is_sent_again_is_none() => Given(Look).When(new LookAtPerson(Look)).ThenNothing();

    [Theory]
    [InlineData("king", "name", "role-unknown")]
    [InlineData("", "", "role-unknown")]
    [InlineData("finance", "name,nik", "role-may-not-see")]
    [InlineData("auditor", "phone", "role-may-not-see")]
    public void A_role_sees_what_its_row_of_the_table_says(string role, string shown, string rule) =>
        Given().When(new LookAtPerson(Look with { Role = role, Shown = shown })).ThenRefusedBy(rule);

    [Fact] public void Nobody_looks_at_whoever_is_forgotten() =>
        Given(Forgotten).When(new LookAtPerson(Look)).ThenRefusedBy("person-forgotten");

    [Fact] public void Every_role_says_what_it_sees_and_no_role_sees_the_NIK_in_two_ways()
    {
        string[] known = ["name", "nik_last_four", "nik", "birth_date", "sex", "phone"];
        ReaderRoles.All.Select(role => role.Code).ShouldBeUnique();
        foreach (var role in ReaderRoles.All)
        {
            role.Sees.ShouldBeSubsetOf(known);
            (role.Sees.Contains("nik") && role.Sees.Contains("nik_last_four")).ShouldBeFalse(role.Code);
        }
    }
}
