using JamsostekLedger.Files;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Demonstration.Tests;

/// <summary>The demonstration's lists of workers, and the money that pays for them.</summary>
[Collection(DemonstrationFixture.Collection)]
public sealed class DemonstrationPeopleTests(DemonstrationFixture demonstration)
{
    private const string Gianyar = "51.04";
    private const string Badung = "51.03";
    private const string Bengkayang = "61.07";
    private const string Bangli = "51.06";
    private const string Bulukumba = "73.02";

    [Theory]
    [InlineData(Gianyar, "roster-tahap-2", "gianyar-desa-2024-2", 2_429, 70)]
    [InlineData(Badung, "roster-ucok", "badung-ucok-2024", 35_000, 62)]
    [InlineData(Badung, "roster-kontrak", "badung-kontrak", 7_826, 62)]
    [InlineData(Badung, "roster-adat", "badung-adat", 2_624, 62)]
    [InlineData(Bengkayang, "roster-satu-desa-100", "bengkayang-satu-desa-100", 12_200, 122)]
    [InlineData(Bengkayang, "roster-satu-desa-100-2025", "bengkayang-satu-desa-100-2025", 12_200, 122)]
    [InlineData(Bengkayang, "roster-sawit", "bengkayang-sawit-2025", 2_100, 69)]
    public void A_list_has_the_published_head_count_from_all_villages(
        string region, string list, string programme, int workers, int villages)
    {
        var rows = demonstration.Rows(region, list);

        rows.Count.ShouldBe(workers);
        rows.ShouldAllBe(row => row["programme"] == programme);
        rows.Select(row => (row["district"], row["village"])).Distinct().Count().ShouldBe(villages);
    }

    [Fact]
    public void Everybody_has_a_NIK_of_the_own_district_birth_and_sex()
    {
        foreach (var file in demonstration.Files
            .Where(file => file.Kind is "roster" or "proposals" && file.Refused == 0))
        {
            var districts = new Dictionary<string, string>();
            foreach (var row in WrittenFile.Rows(file.Path))
            {
                var nik = Nik.Of(row["nik"]).ShouldNotBeNull(row["nik"]);
                nik.AgreesWith(LocalDate.FromDateOnly(row.Day("birth_date"))).ShouldBeTrue(row["nik"]);
                nik.Sex.ShouldBe(row["sex"] == "P" ? Sex.Female : Sex.Male);
                nik.Digits[..4].ShouldBe(file.Region.Replace(".", ""));
                nik.Digits[12].ShouldBe('9');
                districts.TryAdd(row["district"], nik.Digits[..6]);
                nik.Digits[..6].ShouldBe(districts[row["district"]]);
            }
        }
    }

    [Theory]
    [InlineData(Gianyar, "roster-tahap-2", "gianyar-desa-2024-2", 20)]
    [InlineData(Badung, "roster-ucok", "badung-ucok-2024", 60)]
    [InlineData(Bengkayang, "roster-satu-desa-100", "bengkayang-satu-desa-100", 30)]
    [InlineData(Bengkayang, "roster-satu-desa-100-2025", "bengkayang-satu-desa-100-2025", 2)]
    [InlineData(Bengkayang, "roster-sawit", "bengkayang-sawit-2025", 5)]
    public void Whom_claims_of_a_programme_tell_of_is_on_its_list(
        string region, string list, string programme, int workers)
    {
        var told = demonstration.Rows(region, "claims").Where(row => row["programme"] == programme)
            .Select(row => row["nik"]).Distinct().ToList();

        told.Count.ShouldBe(workers);
        told.ShouldBeSubsetOf(demonstration.Rows(region, list).Select(row => row["nik"]));
    }

    [Fact]
    public void Each_of_122_villages_lists_a_hundred_and_who_died_is_not_listed_again()
    {
        var first = demonstration.Rows(Bengkayang, "roster-satu-desa-100");
        var again = demonstration.Rows(Bengkayang, "roster-satu-desa-100-2025").Select(row => row["nik"]).ToHashSet();
        var dead = demonstration.Rows(Bengkayang, "claims")
            .Where(row => row["programme"] == "bengkayang-satu-desa-100" && row["component"] == "biaya pemakaman")
            .Select(row => row["nik"]).ToList();

        first.GroupBy(row => (row["district"], row["village"])).ShouldAllBe(village => village.Count() == 100);
        dead.Count.ShouldBe(21);
        dead.ShouldAllBe(nik => !again.Contains(nik));
        first.Count(row => !again.Contains(row["nik"])).ShouldBe(21);
    }

    [Fact]
    public void Nine_palm_workers_are_on_the_border_villages_list_too_and_nobody_else_is_on_two()
    {
        var palm = demonstration.Rows(Bengkayang, "roster-sawit").Select(row => row["nik"]).ToHashSet();
        var border = demonstration.Rows(Bengkayang, "roster-perbatasan").Select(row => row["nik"]).ToHashSet();
        var villages = demonstration.Rows(Bengkayang, "roster-satu-desa-100").Select(row => row["nik"]).ToHashSet();

        border.Count.ShouldBe(412);
        border.Intersect(palm).Count().ShouldBe(9);
        villages.Intersect(palm.Union(border)).ShouldBeEmpty();
    }

    [Fact]
    public void Bulukumbas_list_grows_smaller_with_each_stage_and_says_why()
    {
        var asked = demonstration.Rows(Bulukumba, "proposals-rentan").Select(row => row["nik"]).ToHashSet();
        asked.Count.ShouldBe(3_600);
        foreach (var (stage, answers, rejected) in new[]
                 {
                     ("village", 3_600, 148), ("district", 3_452, 149), ("registry", 3_303, 121), ("bpjs", 2_271, 134),
                     ("decree", 1_003, 4),
                 })
        {
            var rows = demonstration.Rows(Bulukumba, $"verifications-{stage}");
            rows.Count.ShouldBe(answers, stage);
            rows.Select(row => row["nik"]).ShouldBeSubsetOf(asked);
            rows.Count(row => row["answer"] == "rejected").ShouldBe(rejected, stage);
            rows.ShouldAllBe(row => row["answer"] == "rejected" == row["reason"].Length > 0);
            rows.ShouldAllBe(row => row["evidence"].Length > 0 && row["checked_by"].Length > 0);
            asked = [.. rows.Where(row => row["answer"] == "valid").Select(row => row["nik"])];
        }

        demonstration.Rows(Bulukumba, "roster-rentan").Select(row => row["nik"]).ShouldBe(asked, ignoreOrder: true);
    }

    [Fact]
    public void Bulukumbas_registry_finds_not_all_and_the_district_finds_who_is_too_old()
    {
        static IEnumerable<(string Key, int)> Reasons(IEnumerable<Dictionary<string, string>> rows) =>
            rows.Where(row => row["reason"].Length > 0).GroupBy(row => row["reason"])
                .Select(group => (group.Key, group.Count()));
        var born = demonstration.Rows(Bulukumba, "proposals-rentan")
            .ToDictionary(row => row["nik"], row => row.Day("birth_date"));
        var district = demonstration.Rows(Bulukumba, "verifications-district");

        Reasons(district).ShouldBe([("over-age", 66), ("duplicate", 39), ("wage-earner", 44)], ignoreOrder: true);
        Reasons(demonstration.Rows(Bulukumba, "verifications-registry"))
            .ShouldBe([("not-found", 83), ("deceased", 17), ("moved", 21)], ignoreOrder: true);
        district.ShouldAllBe(row =>
            row["reason"] == "over-age" == born[row["nik"]].AddYears(65) <= new DateOnly(2025, 3, 1));
    }

    [Fact]
    public void Gianyars_corrected_NIKs_are_of_listed_workers_and_of_nobody_else()
    {
        var rows = demonstration.Rows(Gianyar, "nik-corrections-dukcapil");
        var listed = demonstration.Rows(Gianyar, "roster-tahap-2").Select(row => row["nik"]).ToHashSet();

        rows.Count.ShouldBe(3);
        rows.ShouldAllBe(row => listed.Contains(row["nik"]) && !listed.Contains(row["corrected_nik"]));
        rows.ShouldAllBe(row => row["corrected_nik"].StartsWith(row["nik"].Substring(0, 12), StringComparison.Ordinal));
    }

    [Fact]
    public void The_dead_of_Gianyar_are_replaced_by_a_list_that_names_others_twice()
    {
        var later = demonstration.Rows(Gianyar, "roster-tahap-2-susulan");
        var first = demonstration.Rows(Gianyar, "roster-tahap-2").Select(row => row["nik"]).ToHashSet();
        var endings = demonstration.Rows(Gianyar, "endings-tahap-2");

        demonstration.Files.Single(file => file.Name == "9-roster-tahap-2-susulan").Refused.ShouldBe(11);
        endings.Count.ShouldBe(6);
        endings.ShouldAllBe(row => row["reason"] == "died" && first.Contains(row["nik"]));
        foreach (var ending in endings)
        {
            var next = LocalDate.FromDateOnly(ending.Day("ended_on")).ToYearMonth().PlusMonths(1);
            first.ShouldNotContain(ending["replacement_nik"]);
            later.First(row => row["nik"] == ending["replacement_nik"])["start_month"]
                .ShouldBe(YearMonthPattern.Iso.Format(next));
        }
    }

    [Theory]
    [InlineData(Gianyar, 10_000, 6_800)]
    [InlineData(Badung, 10_000, 6_800)]
    [InlineData(Bengkayang, 10_000, 6_800)]
    [InlineData(Bangli, 5_000, 3_400)]
    public void Each_invoice_is_of_whole_workers_at_a_price_and_its_payments_name_it(string region, int jkk, int jkm)
    {
        var paid = demonstration.Rows(region, "payments").Where(row => row["invoice_number"].Length > 0)
            .ToLookup(row => row["invoice_number"]);
        foreach (var invoice in demonstration.Rows(region, "invoices"))
        {
            var months = Period.Between(
                YearMonthPattern.Iso.Parse(invoice["month_from"]).Value.OnDayOfMonth(1),
                YearMonthPattern.Iso.Parse(invoice["month_to"]).Value.OnDayOfMonth(1), PeriodUnits.Months).Months + 1;
            var workerMonths = long.Parse(invoice["workers"]) * months;

            (invoice.Amount("jkk"), invoice.Amount("jkm")).ShouldBe((workerMonths * jkk, workerMonths * jkm));
            paid[invoice["invoice_number"]].ShouldAllBe(row =>
                row["programme"] == invoice["programme"] && row["fund"] == invoice["fund"]);
        }

        paid.Select(payments => payments.Key).ShouldBeSubsetOf(
            demonstration.Rows(region, "invoices").Select(row => row["invoice_number"]));
    }

    [Fact]
    public void Gianyar_has_one_receipt_too_small_and_one_missing()
    {
        var invoices = demonstration.Rows(Gianyar, "invoices").ToDictionary(
            row => row["invoice_number"], row => row.Amount("jkk") + row.Amount("jkm"));
        var receipts = demonstration.Rows(Gianyar, "receipts");

        receipts.Count.ShouldBe(invoices.Count - 1);
        receipts.Select(row => invoices[row["invoice_number"]] - row.Amount("amount")).Where(missing => missing != 0)
            .ShouldBe([16_800]);
    }
}
