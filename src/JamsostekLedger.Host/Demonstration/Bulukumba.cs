namespace JamsostekLedger.Host.Demonstration;

/// <summary>Bulukumba: a programme whose list is still being verified. Budgeted, nothing paid yet.</summary>
internal static class Bulukumba
{
    private const int Year = 2025;

    private static readonly ProgrammeRow Vulnerable = new(
        "bulukumba-rentan-2025", "Pekerja rentan 2025", "APBD", new(Year, 3, 1), new(Year, 12, 31), true, "SG",
        "pertanian dan perikanan", "Keputusan Bupati 2025", 3_000);

    /// <summary>All that is written of the region.</summary>
    public static RegionBooks Compose() => new("73.02", "73.02-bulukumba")
    {
        Programmes = [Vulnerable],
        Budget =
        [
            .. new BudgetDocument("DPA-2.07-0008-2025", new(Year, 1, 8), "DPA", Year, "Dinas Tenaga Kerja")
                .Allow(PremiumLine.Of(Vulnerable, Year) with { Workers = 3_060 }, months: 10),
        ],
        Spellings = new Dictionary<string, Spelling>
        {
            ["budget"] = new(Day: DaySpelling.Dashes, Amount: AmountSpelling.Dotted),
        },
    };
}
