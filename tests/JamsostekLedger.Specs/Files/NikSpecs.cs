using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Files;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Specs.Files;

public class NikSpecs
{
    /// <summary>NIKs as civil registry gives them out, each with whom it was given to.</summary>
    internal static readonly Gen<(string Nik, LocalDate On, Sex Sex)> Born =
        from province in Gen.Elements(Provinces.Codes.ToArray())
        from regency in Gen.Choose(1, 99)
        from district in Gen.Choose(1, 99)
        from born in DateCellSpecs.Dates
        from sex in Gen.Elements(Sex.Male, Sex.Female)
        from serial in Gen.Choose(1, 9999)
        let day = born.Day + (sex == Sex.Female ? 40 : 0)
        select (
            $"{province}{regency:00}{district:00}{day:00}{born.Month:00}{born.Year % 100:00}{serial:0000}", born, sex);

    [Fact] public void It_agrees_with_the_person_whom_it_was_given_to() => Prop.ForAll(
        Born.ToArbitrary(),
        born => Nik.Of(born.Nik) is { } nik && nik.Digits == born.Nik && nik.AgreesWith(born.On)
            && nik.Sex == born.Sex && nik.LastFour == born.Nik[12..]).QuickCheckThrowOnFailure();

    [Fact] public void It_agrees_with_nobody_born_on_another_day_but_a_century_later() => Prop.ForAll(
        (from born in Born from other in DateCellSpecs.Dates select (born.Nik, born.On, other)).ToArbitrary(),
        drawn => Nik.Of(drawn.Nik)!.Value.AgreesWith(drawn.other)
            == (Century(drawn.other) == Century(drawn.On))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null), InlineData(""), InlineData("510401010190000"), InlineData("51040101019000011")]
    [InlineData("510401010190000x"), InlineData("9904010101900001"), InlineData("5100010101900001")]
    [InlineData("5104000101900001"), InlineData("5104010001900001"), InlineData("5104014001900001")]
    [InlineData("5104017201900001"), InlineData("5104010100900001"), InlineData("5104010113900001")]
    [InlineData("5104012902230001"), InlineData("5104010101900000")]
    public void There_is_none_of_other_digits(string? digits) => Nik.Of(digits).ShouldBeNull();

    [Fact] public void It_prints_its_last_four_digits_only() =>
        $"{Nik.Of("5104010101900017")}".ShouldBe("…0017");

    [Fact] public void There_are_thirty_eight_provinces()
    {
        Provinces.Codes.Count.ShouldBe(38);
        Provinces.Name("51").ShouldBe("Bali");
        Provinces.Name("20").ShouldBeNull();
        Regions.All.Select(region => region.Code[..2]).ShouldBeSubsetOf(Provinces.Codes);
    }

    private static (int Day, int Month, int Year) Century(LocalDate date) => (date.Day, date.Month, date.Year % 100);
}
