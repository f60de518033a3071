namespace JamsostekLedger.Demonstration;

/// <summary>
/// Bangli in 2026: artisans and coffee farmers whose premium a company pays, half of what the budget would pay. The
/// money passes no budget, so its lines have no pagu.
/// </summary>
internal static class Bangli
{
    /// <summary>The region's code.</summary>
    public const string Code = "51.06";

    private const int Year = 2026;
    private const int April = 4;
    private const int MonthsPaid = 6;
    private const int MonthsOpen = 3;
    private const ulong Seed = 5106_240;

    private static readonly string[] Occupations =
        ["perajin bambu", "perajin anyaman", "petani kopi", "petani jeruk", "pengolah kopi"];

    /// <summary>The workers of the company's surroundings.</summary>
    public static ProgrammeRow Company { get; } = new(
        "bangli-csr-2026", "Perajin dan petani kopi, CSR 2026", "CSR", new(Year, April, 1), new(Year, 12, 31), true,
        "SC", "kerajinan dan pertanian", "Perjanjian CSR 2026", 240);

    /// <summary>All that is written of the region.</summary>
    public static RegionBooks Compose()
    {
        // PP 50/2025 halves the premium where neither APBN nor APBD pays it.
        var line = PremiumLine.Of(Company, Year) with { JkkPrice = 5_000, JkmPrice = 3_400 };
        var invoices = new InvoiceBook(Code);
        var asked = invoices.Ask(line, Year, April, MonthsPaid);
        var paidOn = WorkingDays.OnOrAfter(new(Year, April, 9));
        IReadOnlyList<PaymentRow> payments =
        [
            .. PaymentBook.Parts(asked, MonthsPaid).Select(part => new PaymentRow(
                "TRF-CSR-2026-04-09", "SP2D", paidOn, paidOn, part.Account, Company.Code, Company.Fund, Year,
                part.Amount, asked.Invoice, null, "Transfer perusahaan ke BPJS, di luar APBD")),
        ];
        invoices.Confirm(asked, paidOn);
        invoices.Ask(line, Year, April + MonthsPaid, MonthsOpen);

        var places = Places.Of(Code);
        var lists = new WorkerLists(places, NameParts.Balinese, Seed);
        var listed = lists.List(lists.Uneven(places.In("Bangli", "Kintamani"), Company.Workers), Occupations, []);
        return new(Code, "51.06-bangli")
        {
            Programmes = [Company],
            Payments = payments,
            Invoices = invoices.Invoices,
            Receipts = invoices.Receipts,
            People = [PeopleFile.Of("roster", "csr", [.. listed.Select(at => RosterRow.Of(at, Company))])],
        };
    }
}
