using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Reference;

public class PersonNameSpecs
{
    [Theory]
    [InlineData("Hj. Siti Aminah, S.Pd.",  "SITI AMINAH")]
    [InlineData("H. Abdul Karim",          "ABDUL KARIM")]
    [InlineData("Drs. H. Amran S.E.",      "AMRAN")]
    [InlineData("Amran Basri S. Pd",       "AMRAN BASRI")]
    [InlineData(" i  made   SUDA ",        "I MADE SUDA")]
    [InlineData("H",                       "H")]
    [InlineData("Ir",                      "IR")]
    public void Titles_and_degrees_are_no_part_of_a_name(string name, string plain) =>
        PersonName.Plain(name).ShouldBe(plain);

    [Theory]
    [InlineData("Siti Aminah",  "Hj. SITI AMINAH, S.Pd.",  true,   true)]
    [InlineData("Siti Aminah",  "Siti-Aminah",             true,   true)]
    [InlineData("Siti Aminah",  "Aminah Siti",             false,  true)]
    [InlineData("Siti Aminah",  "Siti Aminoh",             false,  true)]
    [InlineData("Soekarno",     "Sukarno",                 false,  true)]
    [InlineData("Siti Aminah",  "Siti Aminatun",           false,  false)]
    [InlineData("Siti",         "Sito",                    false,  false)]
    [InlineData("I Wayan Sudana", "I Wayan Sudarma",       false,  false)]
    public void Spellings_of_one_name_are_told_from_two_names(string left, string right, bool same, bool alike)
    {
        (PersonName.IsSame(left, right), PersonName.IsAlike(left, right)).ShouldBe((same, alike));
        PersonName.IsAlike(right, left).ShouldBe(alike);
    }
}
