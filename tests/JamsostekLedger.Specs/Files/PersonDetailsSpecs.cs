using JamsostekLedger.Files;
using NodaTime;

namespace JamsostekLedger.Specs.Files;

public class PersonDetailsSpecs
{
    private static readonly LocalDate Born = new(1980, 5, 15);
    private static readonly PersonDetails Sari = PersonDetails.Worker("5104015505800001", "Ni Wayan Sari", Born);

    [Theory]
    [InlineData("NI WAYAN SARI", false), InlineData("Ni  Wayan Sari.", false), InlineData("ni-wayan sari", false)]
    [InlineData("Ni Wayan Sari Dewi", true), InlineData("Ni Wayan", true), InlineData("Ni Made Sari", true)]
    [InlineData("", true)]
    public void Another_name_is_another_person_whatever_its_spelling(string name, bool contradicts)
    {
        (Sari with { Name = name }).Contradicts(Sari).ShouldBe(contradicts);
        Sari.Contradicts(Sari with { Name = name }).ShouldBe(contradicts);
    }

    [Fact] public void Another_birth_date_is_another_person() =>
        (Sari with { BirthDate = Born.PlusDays(1) }).Contradicts(Sari).ShouldBeTrue();

    [Fact] public void What_is_not_said_contradicts_nothing() =>
        PersonDetails.Worker(Sari.Nik!).Contradicts(Sari).ShouldBeFalse();

    [Fact] public void What_was_lacking_is_filled_and_nothing_else_is_touched() =>
        (Sari with { BirthDate = null, Phone = "1" }).FilledFrom(Sari with { Name = "Other", Sex = Sex.Female })
            .ShouldBe(Sari with { Phone = "1", Sex = Sex.Female });

    [Fact] public void Details_say_whatever_they_say_and_no_more()
    {
        Sari.Says(PersonDetails.Worker(Sari.Nik!)).ShouldBeTrue();
        Sari.Says(Sari with { Phone = "1" }).ShouldBeFalse();
        Sari.Says(Sari with { Name = "NI WAYAN SARI" }).ShouldBeFalse();
    }

    [Fact] public void Nothing_of_it_is_printed()
    {
        $"{Sari}".ShouldBe("PersonDetails");
        $"{new PersonCorrection(Sari, Sari)}".ShouldBe("PersonCorrection");
        $"{new KnownPerson(new(Guid.Empty), true, Sari)}".ShouldNotContain("Sari");
    }
}
