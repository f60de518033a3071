namespace JamsostekLedger.Demonstration;

/// <summary>
/// The sums for which the demonstration is made. One that does not hold stops the writing: a demonstration that
/// contradicts what it shows is worse than none.
/// </summary>
internal static class DemonstrationSums
{
    /// <summary>Checks every sum, and throws at the first that does not hold.</summary>
    public static void Check(IReadOnlyList<RegionBooks> regions)
    {
        CheckGianyar(regions.Single(region => region.Code == Gianyar.Code));
        CheckBadung(regions.Single(region => region.Code == Badung.Code));
        CheckBengkayang(regions.Single(region => region.Code == Bengkayang.Code));
        CheckQuoted(regions, QuotedBudgets.Penajam, 3_000_000_000, 15_000);
        CheckQuoted(regions, QuotedBudgets.Lebak, 670_680_000, 3_450);
        foreach (var region in regions)
            CheckNoOverspend(region);
        CheckLists(regions);
    }

    private static void CheckLists(IReadOnlyList<RegionBooks> regions)
    {
        foreach (var (region, name, workers) in new[]
                 {
                     (Gianyar.Code, "tahap-2", 2_429), (Badung.Code, "ucok", 35_000), (Badung.Code, "kontrak", 7_826),
                     (Badung.Code, "adat", 2_624), (Bengkayang.Code, "satu-desa-100", 12_200),
                     (Bengkayang.Code, "satu-desa-100-2025", 12_200), (Bengkayang.Code, "sawit", 2_100),
                 })
            Equal(
                $"workers on the list {name}", workers,
                regions.Single(books => books.Code == region).People
                    .Single(file => file.Kind == "roster" && file.Name == name).Rows);
    }

    private static void CheckGianyar(RegionBooks region)
    {
        var inPeriod = region.Claims
            .Where(row => row.PaidOn >= GianyarClaims.From && row.PaidOn <= GianyarClaims.To).ToList();
        var vulnerable = inPeriod.Where(row => row.Cover.Vulnerable).ToList();
        Equal("Gianyar's claims", GianyarClaims.Total, inPeriod.Sum(row => row.Net));
        Equal("Gianyar's claims of the vulnerable", GianyarClaims.Vulnerable, vulnerable.Sum(row => row.Net));
        Equal("Gianyar's districts", 7, vulnerable.Select(row => row.Worker.District).Distinct().Count());

        var stageTwo = region.Payments.Where(row => row.Programme == Gianyar.StageTwo.Code).ToList();
        Equal("stage II, six months of 2,429 workers", 2_429L * 16_800 * 6, stageTwo.Sum(row => row.Amount));
    }

    private static void CheckBadung(RegionBooks region)
    {
        var of2023 = region.Claims.Where(row => row.PaidOn.Year == 2023).ToList();
        Equal(
            "Badung's claims of 2023", BadungClaims.Claims2023,
            of2023.Select(row => row.ClaimNumber).Distinct().Count());
        Equal("Badung's sum of 2023", BadungClaims.Total2023, of2023.Sum(row => row.Net));

        var heirs = region.Claims.Where(row => row.Relation is not null).ToList();
        Equal("Badung's heirs", 4, heirs.Select(row => row.Worker.Nik).Distinct().Count());
        Equal("what Badung's heirs got", BadungClaims.Heirs2024, heirs.Sum(row => row.Net));
    }

    private static void CheckBengkayang(RegionBooks region) =>
        Equal(
            "Bengkayang's pagu of 2024", Bengkayang.QuotedPagu,
            region.Budget.Where(row => row.FiscalYear == 2024).Sum(row => row.Pagu));

    private static void CheckQuoted(IReadOnlyList<RegionBooks> regions, string code, long pagu, long workers)
    {
        var region = regions.Single(region => region.Code == code);
        Equal($"the pagu of {code}", pagu, region.Budget.Sum(row => row.Pagu));
        Equal($"the workers of {code}", workers, region.Programmes.Sum(programme => programme.Workers));
    }

    private static void CheckNoOverspend(RegionBooks region)
    {
        var pagu = region.Budget.OrderBy(row => row.DocumentDate)
            .GroupBy(row => (row.FiscalYear, row.AccountCode, row.Programme, row.Fund, row.FundYear))
            .ToDictionary(line => line.Key, line => line.Last().Pagu);
        // A company's money passes no budget.
        foreach (var line in region.Payments.Where(row => row is { Kind: "SP2D", Fund: not "CSR" }).GroupBy(
                     row => (row.TransferredOn!.Value.Year, row.AccountCode, row.Programme, row.Fund, row.FundYear)))
            if (line.Sum(row => row.Amount) is var paid && paid > pagu.GetValueOrDefault(line.Key))
                throw new InvalidDataException($"The demonstration overspends {line.Key}: {paid}.");
    }

    private static void Equal(string what, long expected, long actual)
    {
        if (expected != actual)
            throw new InvalidDataException($"The demonstration's sum of {what} is {actual}, not {expected}.");
    }
}
