namespace JamsostekLedger.Demonstration;

/// <summary>
/// Bengkayang: a hundred workers of each village in 2024 and 2025, palm workers, villages at the border.
/// </summary>
internal static class Bengkayang
{
    /// <summary>The region's code.</summary>
    public const string Code = "61.07";

    /// <summary>
    /// The APBD as quoted. It is 30 million less than 12,200 workers cost in a year; the press may have turned a digit,
    /// and the demonstration leaves the gap for the reports to find.
    /// </summary>
    public const long QuotedPagu = 2_429_520_000;

    /// <summary>The earlier year of whose palm oil money something is left.</summary>
    public const int PalmFundYearBefore = 2024;

    private const string Skpd = "Dinas Koperasi, UKM dan Tenaga Kerja";

    /// <summary>A hundred workers of each of 122 villages, for one year.</summary>
    public static ProgrammeRow Villages { get; } = new(
        "bengkayang-satu-desa-100", "Satu Desa 100 Pekerja Rentan", "APBD", new(2024, 1, 1), new(2024, 12, 31), true,
        "SA", "pertanian dan jasa desa", "Perbup Bengkayang 23", 12_200);

    /// <summary>The same list, renewed: without it the death of May 2025 would be under no cover.</summary>
    public static ProgrammeRow VillagesAgain { get; } = Villages with
    {
        Code = "bengkayang-satu-desa-100-2025",
        Name = "Satu Desa 100 Pekerja Rentan, lanjutan 2025",
        StartsOn = new(2025, 1, 1),
        EndsOn = new(2025, 12, 31),
    };

    /// <summary>The palm workers whom the palm oil fund pays for.</summary>
    public static ProgrammeRow Palm { get; } = new(
        "bengkayang-sawit-2025", "Pekerja perkebunan sawit", "DBH-SAWIT", new(2025, 7, 1), new(2025, 12, 31), true,
        "SG", "perkebunan sawit", "Perbup Bengkayang 27/2024", 2_100);

    /// <summary>The villages at the border, beside their hundred each: paid late once, then a year at once.</summary>
    public static ProgrammeRow Border { get; } = new(
        "bengkayang-perbatasan", "Pekerja rentan desa perbatasan", "APBD", new(2025, 1, 1), new(2026, 9, 30), true,
        "SA", "pertanian dan perdagangan", "Keputusan Bupati 2025", 420);

    /// <summary>All that is written of the region.</summary>
    public static RegionBooks Compose()
    {
        var (invoices, claims) = (new InvoiceBook(Code), BengkayangClaims.Compose());
        return new(Code, "61.07-bengkayang")
        {
            Programmes = [Villages, VillagesAgain, Palm, Border],
            Budget = Budget(),
            Payments = BengkayangPayments.Compose(invoices),
            Claims = claims,
            Invoices = invoices.Invoices,
            Receipts = invoices.Receipts,
            People = BengkayangPeople.Compose(claims),
            Spellings = new Dictionary<string, Spelling>
            {
                ["programmes"] = new(UpperCaseHeader: true),
                ["payments"] = new(Delimiter: '\t', Day: DaySpelling.Words, Amount: AmountSpelling.Dotted),
                ["invoices"] = new(Amount: AmountSpelling.Dotted),
                ["roster"] = new(Delimiter: '\t', UpperCaseHeader: true),
            },
        };
    }

    private static List<BudgetRow> Budget()
    {
        var dpa2024 = new BudgetDocument("DPA/2.17/0031/2024", new(2024, 1, 3), "DPA", 2024, Skpd);
        var dpa2025 = new BudgetDocument("DPA/2.17/0029/2025", new(2025, 1, 6), "DPA", 2025, Skpd);
        var dppa2025 = new BudgetDocument("DPPA/2.17/0029/2025", new(2025, 6, 16), "DPPA", 2025, Skpd);
        var villages = PremiumLine.Of(Villages, 2024);
        var palm = PremiumLine.Of(Palm, 2025) with { Workers = 2_150 };
        var border = PremiumLine.Of(Border, 2025);
        var death = villages.Over(months: 12).Single(part => part.Account == PremiumLine.JkmAccount).Amount;
        return
        [
            dpa2024.Allow(villages, PremiumLine.JkkAccount, QuotedPagu - death),
            dpa2024.Allow(villages, PremiumLine.JkmAccount, death),
            .. dpa2025.Allow(PremiumLine.Of(VillagesAgain, 2025) with { Workers = 12_300 }, months: 12),
            .. dpa2025.Allow(palm, months: 4),
            .. dpa2025.Allow(border, months: 9),
            // What was left of the fund's 2024 money stays earmarked and is budgeted again.
            .. dppa2025.Allow(palm with { FundYear = PalmFundYearBefore }, months: 2),
            // The border villages are to be paid for until September 2026.
            .. dppa2025.Allow(border, months: 21),
        ];
    }
}
