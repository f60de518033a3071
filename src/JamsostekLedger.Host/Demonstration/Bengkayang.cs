namespace JamsostekLedger.Host.Demonstration;

/// <summary>Bengkayang: a hundred workers of each village in 2024 and 2025, palm workers from July 2025.</summary>
internal static class Bengkayang
{
    /// <summary>The region's code.</summary>
    public const string Code = "61.07";

    /// <summary>
    /// The APBD as quoted. It is 30 million less than 12,200 workers cost in a year; the press may have turned a digit,
    /// and the demonstration leaves the gap for the reports to find.
    /// </summary>
    public const long QuotedPagu = 2_429_520_000;

    private const string Skpd = "Dinas Koperasi, UKM dan Tenaga Kerja";
    private const int PalmFundYearBefore = 2024;

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

    /// <summary>All that is written of the region.</summary>
    public static RegionBooks Compose() => new(Code, "61.07-bengkayang")
    {
        Programmes = [Villages, VillagesAgain, Palm],
        Budget = Budget(),
        Payments = Payments(),
        Claims = BengkayangClaims.Compose(),
        Spellings = new Dictionary<string, Spelling>
        {
            ["programmes"] = new(UpperCaseHeader: true),
            ["payments"] = new(Delimiter: '\t', Day: DaySpelling.Words, Amount: AmountSpelling.Dotted),
        },
    };

    private static List<BudgetRow> Budget()
    {
        var dpa2024 = new BudgetDocument("DPA/2.17/0031/2024", new(2024, 1, 3), "DPA", 2024, Skpd);
        var dpa2025 = new BudgetDocument("DPA/2.17/0029/2025", new(2025, 1, 6), "DPA", 2025, Skpd);
        var dppa2025 = new BudgetDocument("DPPA/2.17/0029/2025", new(2025, 6, 16), "DPPA", 2025, Skpd);
        var villages = PremiumLine.Of(Villages, 2024);
        var palm = PremiumLine.Of(Palm, 2025) with { Workers = 2_150 };
        var death = villages.Over(months: 12).Single(part => part.Account == PremiumLine.JkmAccount).Amount;
        return
        [
            dpa2024.Allow(villages, PremiumLine.JkkAccount, QuotedPagu - death),
            dpa2024.Allow(villages, PremiumLine.JkmAccount, death),
            .. dpa2025.Allow(PremiumLine.Of(VillagesAgain, 2025) with { Workers = 12_300 }, months: 12),
            .. dpa2025.Allow(palm, months: 4),
            // What was left of the fund's 2024 money stays earmarked and is budgeted again.
            .. dppa2025.Allow(palm with { FundYear = PalmFundYearBefore }, months: 2),
        ];
    }

    private static IReadOnlyList<PaymentRow> Payments()
    {
        var book = new PaymentBook("2.17.0.00", firstNumber: 61);
        var villages = PremiumLine.Of(Villages, 2024);
        for (var month = 1; month <= 11; month++)
            book.PayMonth(2024, month, "pekerja rentan desa", villages);
        PayWhatDecemberLeft(book, villages);

        for (var month = 1; month <= 12; month++)
        {
            book.PayMonth(2025, month, "pekerja rentan desa", PremiumLine.Of(VillagesAgain, 2025));
            if (month >= Palm.StartsOn.Month)
                book.PayMonth(
                    2025, month, "pekerja sawit",
                    PremiumLine.Of(Palm, month < Palm.StartsOn.Month + 2 ? PalmFundYearBefore : 2025));
        }

        return book.Rows;
    }

    private static void PayWhatDecemberLeft(PaymentBook book, PremiumLine villages)
    {
        var left = QuotedPagu - book.Rows.Sum(row => row.Amount);
        var death = villages.Over(months: 1).Single(part => part.Account == PremiumLine.JkmAccount).Amount;
        book.Pay(
            2024, 12, 1, "pekerja rentan desa, sebesar sisa pagu",
            (villages, PremiumLine.JkkAccount, left - death), (villages, PremiumLine.JkmAccount, death));
    }
}
