using JamsostekLedger.Persons;
using static JamsostekLedger.Specs.Persons.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Persons;

public class ForgetPersonSpecs
{
    [Fact] public void A_person_is_forgotten() => Given().When(new ForgetPerson(Forgotten)).Then(Forgotten);

    [Fact] public void The_same_again_adds_nothing() =>
        Given(Forgotten).When(new ForgetPerson(Forgotten)).ThenNothing();

    [Fact] public void Another_person_is_forgotten_too() =>
        Given(Forgotten).When(new ForgetPerson(Forgotten with { Person = Other })).ThenRecorded();

    [Fact] public void Forgetting_moves_no_money()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(new ForgetPerson(Forgotten));
        ledger.Journal.ShouldBeEmpty();
    }
}
