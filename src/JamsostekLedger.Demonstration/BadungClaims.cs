namespace JamsostekLedger.Demonstration;

/// <summary>
/// Badung's claims: all of 2023, whose number and sum the press quoted, and 2024 with the four heirs of the launch.
/// The register of 2023 does not tell how payees are related, so that in all of it only those four are named so.
/// </summary>
internal static class BadungClaims
{
    /// <summary>The claims on which something was paid in 2023.</summary>
    public const int Claims2023 = 4_781;

    /// <summary>Paid on them.</summary>
    public const long Total2023 = 87_000_000_000;

    /// <summary>Handed over to the four heirs in 2024.</summary>
    public const long Heirs2024 = 209_000_000;

    private static readonly DateOnly From2023 = new(2023, 1, 2);
    private static readonly DateOnly To2023 = new(2023, 12, 29);
    private static readonly DateOnly From2024 = new(2024, 1, 25);
    private static readonly DateOnly To2024 = new(2024, 12, 20);

    /// <summary>The register of both years.</summary>
    public static IReadOnlyList<ClaimRow> Compose()
    {
        var random = new SplitMix64(5103_2024);
        var districts = Places.Of(Badung.Code).Districts;
        var book = new ClaimBook(Badung.Code, new People(districts, NameParts.Balinese, random), random);
        Pay2023(book);
        PayHeirs(book);
        Pay2024(book);
        return book.Register();
    }

    private static void Pay2023(ClaimBook book)
    {
        // Nothing of a programme that began with the year is paid in its first weeks.
        DateOnly Day() => WorkingDays.Draw(book.Random, From2023.AddDays(25), To2023);
        var companies = Cover.Outside("PU");
        var staff = Cover.By(Badung.Contract, "PU");
        var adat = Cover.By(Badung.Adat, "BPU");
        foreach (var (cover, deaths, accidents) in new[] { (companies, 236, 610), (staff, 16, 25), (adat, 8, 5) })
        {
            deaths.Times(() => book.PayDeath(cover, Day(), named: false));
            accidents.Times(() => book.PayAccident(cover, Day(), book.Random.Thousands(900, 16_000), 3_100_000));
        }

        var (fatal, heir) = book.PayFatalAccident(adat, new(2023, 6, 20), named: false);
        book.PayScholarship(fatal, new(2023, 9, 5), 2_000_000, heir, relation: null);
        90.Times(() =>
        {
            var month = book.Random.Between(1, 9);
            book.PayPension(companies, new(2023, month, 5), 13 - month);
        });
        250.Times(() => book.PayLostWork(companies, Day(), To2023));

        var rest = Total2023 - book.Rows.Sum(row => row.Net);
        foreach (var balance in Apportioned.Over(rest, Claims2023 - book.Claims, book.Random))
            book.PayOldAge(companies, WorkingDays.Draw(book.Random, From2023, To2023), balance);
        foreach (var paid in book.Rows.Where(row => row.Benefit == "JHT" && row.PaidOn.Month == 8).Take(4).ToList())
            book.Correct(paid);
    }

    // Four times 42 million, a year of scholarship, and the savings of two of the dead: 209 million.
    private static void PayHeirs(ClaimBook book)
    {
        var day = new DateOnly(2024, 3, 20);
        var companies = Cover.Outside("PU");
        var student = book.OpenOn("JKM", companies, new(2024, 1, 29));
        var parent = book.PayDeath(student, day);
        book.PayScholarship(student, day, 12_000_000, parent.Name, parent.Relation);

        foreach (var (died, savings) in new[]
                 {
                     (new DateOnly(2024, 2, 6), 14_350_000), (new DateOnly(2024, 2, 12), 14_650_000),
                 })
        {
            var death = book.OpenOn("JKM", companies, died);
            var heir = book.PayDeath(death, day);
            var balance = book.OpenOn("JHT", companies, died, death.Worker);
            book.Pay(balance, "saldo JHT", day, savings, heir.Name, heir.Relation);
        }

        book.PayDeath(book.OpenOn("JKM", Cover.By(Badung.Adat, "BPU"), new(2024, 2, 19)), day);
    }

    private static void Pay2024(ClaimBook book)
    {
        DateOnly Day() => WorkingDays.Draw(book.Random, From2024, To2024);
        var companies = Cover.Outside("PU");
        foreach (var (cover, accidents) in new[]
                 {
                     (Cover.By(Badung.Ucok, "BPU"), 60), (Cover.By(Badung.Adat, "BPU"), 6),
                     (Cover.By(Badung.Contract, "PU"), 15), (companies, 130),
                 })
            accidents.Times(() => book.PayAccident(cover, Day(), book.Random.Thousands(900, 12_000)));
        20.Times(() => book.PayPension(companies, new(2024, book.Random.Between(1, 6), 5), 7));
        40.Times(() => book.PayLostWork(companies, Day(), To2024));
        420.Times(() => book.PayOldAge(companies, Day(), book.Random.Thousands(1_500, 48_000)));
    }
}
