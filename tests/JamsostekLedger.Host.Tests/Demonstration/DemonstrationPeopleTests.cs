using JamsostekLedger.Files;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Host.Tests.Demonstration;

/// <summary>The demonstration's lists of workers, and the money that pays for them.</summary>
[Collection(DemonstrationFixture.Collection)]
public sealed class DemonstrationPeopleTests(DemonstrationFixture demonstration)
{
    private const string Gianyar = "51.04";

    [Theory]
    [InlineData(Gianyar, "roster-tahap-2", "gianyar-desa-2024-2", 2_429, 70)]
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

    [Fact]
    public void Whom_claims_of_a_programme_tell_of_is_on_its_list()
    {
        var told = demonstration.Rows(Gianyar, "claims").Where(row => row["programme"] == "gianyar-desa-2024-2")
            .Select(row => row["nik"]).Distinct().ToList();

        told.Count.ShouldBe(20);
        told.ShouldBeSubsetOf(demonstration.Rows(Gianyar, "roster-tahap-2").Select(row => row["nik"]));
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
    [InlineData(Gianyar)]
    public void Each_invoice_is_of_whole_workers_at_a_price_and_its_payments_name_it(string region)
    {
        var paid = demonstration.Rows(region, "payments").Where(row => row["invoice_number"].Length > 0)
            .ToLookup(row => row["invoice_number"]);
        foreach (var invoice in demonstration.Rows(region, "invoices"))
        {
            var months = YearMonthPattern.Iso.Parse(invoice["month_to"]).Value.OnDayOfMonth(1)
                .Minus(YearMonthPattern.Iso.Parse(invoice["month_from"]).Value.OnDayOfMonth(1)).Months + 1;
            var workerMonths = long.Parse(invoice["workers"]) * months;

            (invoice.Amount("jkk"), invoice.Amount("jkm")).ShouldBe((workerMonths * 10_000, workerMonths * 6_800));
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
