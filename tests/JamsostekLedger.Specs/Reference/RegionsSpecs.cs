using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Reference;

public class RegionsSpecs
{
    [Theory]
    //          code     name          rank         zone              BPS code
    [InlineData("51",    "Bali",       "Provinsi",  "Asia/Makassar",  "51")]
    [InlineData("51.03", "Badung",     "Kabupaten", "Asia/Makassar",  "5103")]
    [InlineData("51.04", "Gianyar",    "Kabupaten", "Asia/Makassar",  "5104")]
    [InlineData("51.06", "Bangli",     "Kabupaten", "Asia/Makassar",  "5106")]
    [InlineData("61.07", "Bengkayang", "Kabupaten", "Asia/Pontianak", "6102")]
    [InlineData("36.02", "Lebak",      "Kabupaten", "Asia/Jakarta",   "3602")]
    [InlineData("64.09", "Penajam Paser Utara", "Kabupaten", "Asia/Makassar", "6409")]
    public void A_region_is_found_by_its_code(string code, string name, string rank, string zone, string bps)
    {
        var region = Regions.Find(code).ShouldNotBeNull();
        (region.Name, region.Rank, region.Zone.Id, region.BpsCode).ShouldBe((name, rank, zone, bps));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("5104"), InlineData("99.99")]
    public void An_unknown_code_finds_none(string? code) => Regions.Find(code).ShouldBeNull();

    [Fact] public void Regions_are_listed_by_code() =>
        Regions.All.Select(region => region.Code)
            .ShouldBe(Regions.All.Select(region => region.Code).Order(StringComparer.Ordinal));

    [Fact] public void A_region_belongs_to_a_province_whose_code_begins_its_own() =>
        Regions.All.ShouldAllBe(region => region.Rank == "Provinsi"
            ? region.Code.Length == 2
            : region.Code.Length == 5 && region.Code[2] == '.');
}
