using JamsostekLedger.Persons;
using static JamsostekLedger.Specs.Persons.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Persons;

public class CorrectPersonSpecs
{
    private static readonly PersonCorrected Right = new(Sari, new(2025, 2, 12), "KTP", "name");

    [Fact] public void A_correction_is_recorded() => Given().When(new CorrectPerson(Right)).Then(Right);

    [Fact] public void The_same_correction_again_adds_nothing() =>
        Given(Right).When(new CorrectPerson(Right, IsDone: true)).ThenNothing();

    [Fact] public void What_the_vault_says_already_is_no_correction() =>
        Given().When(new CorrectPerson(Right, IsDone: true)).ThenRefusedBy("correction-changes-nothing");

    [Fact] public void Whoever_is_forgotten_is_not_corrected() =>
        Given(Forgotten).When(new CorrectPerson(Right)).ThenRefusedBy("person-forgotten");
}
