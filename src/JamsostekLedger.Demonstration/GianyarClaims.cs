namespace JamsostekLedger.Demonstration;

/// <summary>
/// Gianyar's claims of 2024. What the statement of 28 November says is met to the rupiah: the last payments of each
/// part share out what is left of its sum.
/// </summary>
internal static class GianyarClaims
{
    /// <summary>The first day of the statement.</summary>
    public static readonly DateOnly From = new(2024, 1, 1);

    /// <summary>Its last day.</summary>
    public static readonly DateOnly To = new(2024, 11, 28);

    /// <summary>Paid on all claims.</summary>
    public const long Total = 40_420_000_000;

    /// <summary>Of it under programmes for the vulnerable.</summary>
    public const long Vulnerable = 3_650_000_000;

    // About what the regency's minimum wage was: the wage of those who are paid one.
    private const long MonthlyWage = 2_900_000;

    private static readonly DateOnly DecemberFrom = new(2024, 12, 2);
    private static readonly DateOnly DecemberTo = new(2024, 12, 20);
    private static readonly long[] ScholarshipYears = [1_500_000, 2_000_000, 3_000_000, 12_000_000];

    /// <summary>The register of the year.</summary>
    public static IReadOnlyList<ClaimRow> Compose()
    {
        var random = new SplitMix64(5104_2024);
        var districts = Places.Of(Gianyar.Code).Districts;
        var book = new ClaimBook(Gianyar.Code, new People(districts, NameParts.Balinese, random), random);
        PayVulnerable(book);
        PayOthers(book);
        PayDecember(book);
        return book.Register();
    }

    private static void PayVulnerable(ClaimBook book)
    {
        var one = Cover.By(Gianyar.StageOne, "BPU");
        var two = Cover.By(Gianyar.StageTwo, "BPU");
        var village = Cover.By(Gianyar.VillageEcosystem, "BPU");
        foreach (var (cover, deaths, accidents) in new[] { (one, 24, 10), (two, 12, 6), (village, 42, 14) })
        {
            deaths.Times(() => book.PayDeath(cover, Day(book, cover)));
            accidents.Times(() => book.PayAccident(cover, Day(book, cover), book.Random.Thousands(1_500, 6_000)));
        }

        var (fatal, heir) = book.PayFatalAccident(village, new(2024, 5, 14));
        book.PayScholarship(fatal, new(2024, 8, 20), 1_500_000, heir);
        book.PayScholarship(fatal, new(2024, 8, 20), 3_000_000, heir);
        book.Correct(book.Rows.First(row => row.Component == "biaya pemakaman" && row.PaidOn.Month == 4));

        var rest = Vulnerable - book.Net(From, To, row => row.Cover.Vulnerable);
        foreach (var treatment in Apportioned.Over(rest, 24, book.Random))
            book.PayTreatment(village, Day(book, village), treatment);
    }

    private static void PayOthers(ClaimBook book)
    {
        var staff = Cover.By(Gianyar.NonAsn, "PU");
        var market = Cover.By(Gianyar.Market, "BPU");
        var companies = Cover.Outside("PU");
        var builders = Cover.Outside("JAKON");
        var migrants = Cover.Outside("PMI");
        foreach (var (cover, deaths, accidents) in new[]
                 {
                     (staff, 9, 20), (market, 6, 8), (companies, 95, 300), (builders, 2, 12), (migrants, 1, 4),
                 })
        {
            deaths.Times(() => book.PayDeath(cover, Day(book, cover)));
            accidents.Times(() =>
                book.PayAccident(cover, Day(book, cover), book.Random.Thousands(900, 14_000), MonthlyWage));
        }

        10.Times(() =>
        {
            var claim = book.PayDeath(companies, Day(book, companies));
            book.PayScholarship(
                claim, WorkingDays.Draw(book.Random, new(2024, 11, 1), To), book.Random.Pick(ScholarshipYears),
                book.People.HeirOf(claim.Worker).Name);
        });
        60.Times(() =>
        {
            var month = book.Random.Between(1, 8);
            book.PayPension(companies, new(2024, month, 5), 13 - month);
        });
        120.Times(() => book.PayLostWork(companies, Day(book, companies), DecemberTo));

        // Paid in the statement's last days, taken back after them: the statement counts it, the year counts it once.
        var straddling = book.PayOldAge(companies, new(2024, 11, 27), 18_450_000);
        book.Correct(straddling, new(2024, 12, 3), new(2024, 12, 5));

        var rest = Total - book.Net(From, To);
        foreach (var balance in Apportioned.Over(rest, 1_450, book.Random))
            book.PayOldAge(companies, Day(book, companies), balance);
        foreach (var paid in book.Rows.Where(row => row.Benefit == "JHT" && row.PaidOn.Month == 6).Take(5).ToList())
            book.Correct(paid);
    }

    private static void PayDecember(ClaimBook book)
    {
        DateOnly December() => WorkingDays.Draw(book.Random, DecemberFrom, DecemberTo);
        var companies = Cover.Outside("PU");
        3.Times(() => book.PayDeath(Cover.By(Gianyar.StageOne, "BPU"), December()));
        2.Times(() => book.PayDeath(Cover.By(Gianyar.StageTwo, "BPU"), December()));
        10.Times(() => book.PayAccident(companies, December(), book.Random.Thousands(900, 14_000), MonthlyWage));
        60.Times(() => book.PayOldAge(companies, December(), book.Random.Thousands(2_000, 45_000)));
    }

    // A claim takes weeks: the first payments under a cover come some time after it began.
    private static DateOnly Day(ClaimBook book, Cover cover)
    {
        var first = cover.From.AddDays(24);
        return WorkingDays.Draw(book.Random, first < From ? From : first, To);
    }
}
