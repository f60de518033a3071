namespace JamsostekLedger.Demonstration;

/// <summary>
/// Bulukumba: a programme whose list is still being verified. Budgeted, invoiced for the first who passed, nothing
/// paid yet.
/// </summary>
internal static class Bulukumba
{
    /// <summary>The region's code.</summary>
    public const string Code = "73.02";

    private const int Year = 2025;

    private static readonly ProgrammeRow Vulnerable = new(
        "bulukumba-rentan-2025", "Pekerja rentan 2025", "APBD", new(Year, 3, 1), new(Year, 12, 31), true, "SG",
        "pertanian dan perikanan", "Keputusan Bupati 2025", 3_000);

    /// <summary>All that is written of the region.</summary>
    public static RegionBooks Compose()
    {
        var (people, invoices) = (new BulukumbaPeople(Vulnerable), new InvoiceBook(Code));
        var line = PremiumLine.Of(Vulnerable, Year);
        invoices.Ask(
            line with { Workers = people.Enrolled }, Year, BulukumbaPeople.Start.Month,
            months: 13 - BulukumbaPeople.Start.Month);
        return new(Code, "73.02-bulukumba")
        {
            Programmes = [Vulnerable],
            Budget =
            [
                .. new BudgetDocument("DPA-2.07-0008-2025", new(Year, 1, 8), "DPA", Year, "Dinas Tenaga Kerja")
                    .Allow(line with { Workers = 3_060 }, months: 10),
            ],
            Invoices = invoices.Invoices,
            People = people.Files,
            Spellings = new Dictionary<string, Spelling>
            {
                ["budget"] = new(Day: DaySpelling.Dashes, Amount: AmountSpelling.Dotted),
                ["proposals"] = new(Workbook: true),
                ["verifications"] = new(Delimiter: ';', Day: DaySpelling.Slashes),
            },
        };
    }
}
