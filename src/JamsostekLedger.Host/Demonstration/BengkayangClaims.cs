namespace JamsostekLedger.Host.Demonstration;

/// <summary>Bengkayang's few claims of 2024 and 2025, a death of May 2025 among them.</summary>
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
}
