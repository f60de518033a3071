using JamsostekLedger.Persons;
using static JamsostekLedger.Specs.Persons.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Persons;

public class CorrectNikSpecs
{
    [Fact] public void A_correction_is_recorded() => Given().When(new CorrectNik(Corrected)).Then(Corrected);

    [Fact] public void The_same_correction_again_adds_nothing() =>
        Given(Corrected).When(new CorrectNik(Corrected, IsDone: true)).ThenNothing();

    [Fact] public void What_was_corrected_already_is_refused_with_other_evidence() =>
        Given(Corrected).When(new CorrectNik(Corrected with { Evidence = "KTP" }, IsDone: true))
            .ThenRefusedBy("nik-corrected-already");

    [Fact] public void A_NIK_may_be_corrected_again() =>
        Given(Corrected).When(new CorrectNik(Corrected with { Evidence = "KTP" })).ThenRecorded();

    [Fact] public void Whoever_is_forgotten_is_not_corrected() =>
        Given(Forgotten).When(new CorrectNik(Corrected)).ThenRefusedBy("person-forgotten");
}
