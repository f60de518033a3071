namespace JamsostekLedger.Demonstration;

/// <summary>
/// Two regencies of which the press quoted how many workers are to be protected and what the APBD gives for them, which
/// is less than they cost. Nothing else is known of them, so there is nothing else here.
/// </summary>
internal static class QuotedBudgets
{
    /// <summary>What Penajam Paser Utara gives for 15,000 workers in 2025; they cost Rp3.024.000.000.</summary>
    public const long OfPenajam = 3_000_000_000;

    /// <summary>What Lebak gives for 3,450 workers in 2026; they cost Rp695.520.000.</summary>
    public const long OfLebak = 670_680_000;

    /// <summary>Code of Penajam Paser Utara.</summary>
    public const string Penajam = "64.09";

    /// <summary>Code of Lebak.</summary>
    public const string Lebak = "36.02";

    /// <summary>Both regencies.</summary>
    public static IEnumerable<RegionBooks> Compose() =>
    [
        Books(
            Penajam, "64.09-penajam", OfPenajam, new(2025, 1, 6), new(
                "penajam-rentan-2025", "Pekerja rentan 2025", "APBD", new(2025, 1, 1), new(2025, 12, 31), true, "SG",
                "pertanian, perikanan dan jasa", "Peraturan daerah tentang APBD 2025", 15_000)),
        Books(
            Lebak, "36.02-lebak", OfLebak, new(2026, 1, 5), new(
                "lebak-rentan-2026", "Pekerja rentan 2026", "APBD", new(2026, 1, 1), new(2026, 12, 31), true, "SG",
                "pertanian dan jasa", "Peraturan daerah tentang APBD 2026", 3_450)),
    ];

    private static RegionBooks Books(string code, string folder, long pagu, DateOnly decreed, ProgrammeRow programme)
    {
        var year = decreed.Year;
        var dpa = new BudgetDocument($"DPA/2.07/0001/{year}", decreed, "DPA", year, "Dinas Tenaga Kerja");
        var line = PremiumLine.Of(programme, year);
        var death = line.Over(months: 12).Single(part => part.Account == PremiumLine.JkmAccount).Amount;
        return new(code, folder)
        {
            Programmes = [programme],
            Budget =
            [
                dpa.Allow(line, PremiumLine.JkkAccount, pagu - death), dpa.Allow(line, PremiumLine.JkmAccount, death),
            ],
        };
    }
}
