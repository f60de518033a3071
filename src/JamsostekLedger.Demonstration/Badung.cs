namespace JamsostekLedger.Demonstration;

/// <summary>Badung: 35,000 vulnerable workers in 2024, contract staff, workers of the traditional villages.</summary>
internal static class Badung
{
    /// <summary>The region's code.</summary>
    public const string Code = "51.03";

    private const int Year = 2024;

    /// <summary>The vulnerable informal workers of 2024.</summary>
    public static ProgrammeRow Ucok { get; } = new(
        "badung-ucok-2024", "Ucok: pekerja rentan informal 2024", "APBD", new(Year, 1, 1), new(Year, 12, 31), true,
        "SG", "informal", "Perbup Badung 6/2024", 35_000);

    /// <summary>The contract staff of the regency.</summary>
    public static ProgrammeRow Contract { get; } = new(
        "badung-kontrak", "Pegawai kontrak pemerintah kabupaten", "APBD", new(2023, 1, 1), null, false, "",
        "pemerintahan", "Perjanjian kerja sama", 7_826);

    /// <summary>The workers of the traditional villages.</summary>
    public static ProgrammeRow Adat { get; } = new(
        "badung-adat", "Pekerja desa adat", "APBD", new(2023, 1, 1), null, true, "SA", "desa adat",
        "Perjanjian kerja sama", 2_624);

    /// <summary>All that is written of the region.</summary>
    public static RegionBooks Compose()
    {
        var (invoices, claims) = (new InvoiceBook(Code), BadungClaims.Compose());
        return new(Code, "51.03-badung")
        {
            Programmes = [Ucok, Contract, Adat],
            Budget = Budget(),
            Payments = Payments(invoices),
            Claims = claims,
            Invoices = invoices.Invoices,
            Receipts = invoices.Receipts,
            People = BadungPeople.Compose(claims),
            Spellings = new Dictionary<string, Spelling>
            {
                ["payments"] = new(Workbook: true),
                ["claims"] = new(ByteOrderMark: true),
                ["roster-kontrak"] = new(Workbook: true),
            },
        };
    }

    private static List<BudgetRow> Budget()
    {
        var dpa = new BudgetDocument(
            "DPA/2.07.0.00/0012/2024", new(Year, 1, 2), "DPA", Year, "Dinas Perindustrian dan Tenaga Kerja");
        return
        [
            .. dpa.Allow(PremiumLine.Of(Ucok, Year) with { Workers = 35_500 }, months: 12),
            .. dpa.Allow(PremiumLine.Of(Contract, Year) with { Workers = 7_900 }, months: 12),
            .. dpa.Allow(PremiumLine.Of(Adat, Year) with { Workers = 2_650 }, months: 12),
        ];
    }

    // The whole year at once: so large a list is not gone through every month.
    private static IReadOnlyList<PaymentRow> Payments(InvoiceBook invoices)
    {
        var book = new PaymentBook("2.07.0.00", firstNumber: 87);
        foreach (var (programme, what) in new[]
                 {
                     (Ucok, "pekerja rentan"), (Contract, "pegawai kontrak"), (Adat, "pekerja desa adat"),
                 })
        {
            var asked = invoices.Ask(PremiumLine.Of(programme, Year), Year, month: 1, months: 12);
            book.PayMonths(Year, 1, 12, what, asked);
            invoices.Confirm(asked, book.PaidOn);
        }

        return book.Rows;
    }
}
