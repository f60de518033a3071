namespace JamsostekLedger.Demonstration;

/// <summary>
/// Bengkayang's few claims of 2024 and 2025, a death of May 2025 among them, and those that an audit should ask about.
/// </summary>
internal static class BengkayangClaims
{
    private static readonly DateOnly From = new(2024, 2, 1);
    private static readonly DateOnly To = new(2024, 12, 20);

    /// <summary>The register of both years.</summary>
    public static IReadOnlyList<ClaimRow> Compose()
    {
        var random = new SplitMix64(6107_2024);
        var districts = Places.Of(Bengkayang.Code).Districts;
        var book = new ClaimBook(Bengkayang.Code, new People(districts, NameParts.Dayak, random), random);
        Pay2024(book);
        Pay2025(book);
        PayAmiss(book, districts);
        return book.Register();
    }

    private static void Pay2024(ClaimBook book)
    {
        DateOnly Day() => WorkingDays.Draw(book.Random, From, To);
        var villages = Cover.By(Bengkayang.Villages, "BPU");
        21.Times(() => book.PayDeath(villages, Day()));
        9.Times(() => book.PayAccident(villages, Day(), book.Random.Thousands(800, 7_500)));
    }

    private static void Pay2025(ClaimBook book)
    {
        var villages = Cover.By(Bengkayang.VillagesAgain, "BPU");
        var palm = Cover.By(Bengkayang.Palm, "BPU");
        book.PayDeath(book.OpenOn("JKM", villages, new(2025, 5, 12)), new(2025, 6, 19));
        book.PayDeath(book.OpenOn("JKM", villages, new(2025, 8, 4)), new(2025, 9, 3));
        book.PayEarlyDeath(book.OpenOn("JKM", palm, new(2025, 8, 21)), new(2025, 9, 16));
        book.PayDeath(book.OpenOn("JKM", palm, new(2025, 10, 27)), new(2025, 11, 25));
        book.PayAccident(palm, new(2025, 10, 8), 3_275_000);
    }

    // One funeral paid by two memberships, and premium that goes on; an accident after the worker had gone, one while
    // the border villages' cover had lapsed, one in months that were paid late, one of somebody on no list.
    private static void PayAmiss(ClaimBook book, IReadOnlyList<District> districts)
    {
        var palm = Cover.By(Bengkayang.Palm, "BPU");
        var border = Cover.By(Bengkayang.Border, "BPU");
        Person Of(string district) => book.People.Draw(districts.Single(at => at.Name == district));

        var dead = Of(BengkayangPeople.AtTheBorderAndPalm);
        var first = book.OpenOn("JKM", palm, new(2025, 11, 12), dead);
        var second = book.OpenOn("JKM", border, new(2025, 11, 12), dead);
        book.PayDeath(first, new(2025, 12, 4));
        book.PayDeath(second, new(2025, 12, 11));

        foreach (var (cover, district, on, paidOn, amount) in new[]
                 {
                     (palm, "Ledo", new DateOnly(2025, 11, 18), new DateOnly(2025, 12, 9), 2_860_000),
                     (border, "Siding", new(2025, 8, 1), new(2025, 8, 20), 4_125_000),
                     (border, "Siding", new(2025, 5, 20), new(2025, 6, 23), 1_940_000),
                     (border, "Bengkayang", new(2025, 9, 8), new(2025, 10, 2), 3_310_000),
                 })
            book.Pay(
                book.OpenOn("JKK", cover, on, Of(district)), "pengobatan dan perawatan", paidOn, amount,
                "Fasilitas kesehatan PLKK 07");
    }
}
