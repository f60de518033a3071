namespace JamsostekLedger.Demonstration;

/// <summary>Gianyar in 2024: two stages of village workers, claims as the press quoted them, two STS.</summary>
internal static class Gianyar
{
    /// <summary>The region's code.</summary>
    public const string Code = "51.04";

    private const int Year = 2024;
    private const string Skpd = "Dinas Tenaga Kerja";
    private static readonly DateOnly YearBegins = new(Year, 1, 1);
    private static readonly DateOnly YearEnds = new(Year, 12, 31);
    private static readonly DateOnly StageTwoBegins = new(Year, 7, 1);

    /// <summary>Stage I of the vulnerable village workers.</summary>
    public static ProgrammeRow StageOne { get; } = new(
        "gianyar-desa-2024-1", "Pekerja rentan desa dan ekosistem desa 2024 tahap I", "APBD", YearBegins, YearEnds,
        true, "SA", "pertanian, kerajinan dan jasa desa", "Keputusan Bupati 2024", 3_300);

    /// <summary>Stage II, from July.</summary>
    public static ProgrammeRow StageTwo { get; } = new(
        "gianyar-desa-2024-2", "Pekerja rentan desa dan ekosistem desa 2024 tahap II", "APBD", StageTwoBegins,
        YearEnds, true, "SA", "pertanian, kerajinan dan jasa desa", "Keputusan Bupati 2024", 2_429);

    /// <summary>The village ecosystem, which the villages pay for themselves.</summary>
    public static ProgrammeRow VillageEcosystem { get; } = new(
        "gianyar-ekosistem-desa", "Ekosistem desa", "APBDES", new(2023, 1, 1), null, true, "SD",
        "perangkat dan pekerja desa", "Peraturan desa tentang APBDes", 6_400);

    /// <summary>Staff that are not civil servants.</summary>
    public static ProgrammeRow NonAsn { get; } = new(
        "gianyar-non-asn", "Pegawai non ASN", "APBD", new(2023, 1, 1), null, false, "", "pemerintahan",
        "Perjanjian kerja sama", 4_100);

    /// <summary>Traders who pay for themselves.</summary>
    public static ProgrammeRow Market { get; } = new(
        "gianyar-pasar-mandiri", "Pedagang pasar mandiri", "SELF", new(2023, 1, 1), null, false, "", "perdagangan",
        "", 1_150);

    /// <summary>All that is written of the region.</summary>
    public static RegionBooks Compose()
    {
        var (invoices, claims) = (new InvoiceBook(Code), GianyarClaims.Compose());
        return new(Code, "51.04-gianyar")
        {
            Programmes = [StageOne, StageTwo, VillageEcosystem, NonAsn, Market],
            Budget = Budget(),
            Payments = Payments(invoices),
            Claims = claims,
            Invoices = invoices.Invoices,
            Receipts = invoices.Receipts,
            People = GianyarPeople.Compose(claims),
            Spellings = new Dictionary<string, Spelling>
            {
                ["payments"] = new(Delimiter: ';', Day: DaySpelling.Slashes, Amount: AmountSpelling.Rupiah),
                ["roster"] = new(Delimiter: ';', Day: DaySpelling.Dashes),
            },
        };
    }

    // The DPA guessed 2,000 workers for stage II; the DPPA gives it what the decree came to, from what stage I left.
    private static List<BudgetRow> Budget()
    {
        var dpa = new BudgetDocument("DPA/A.1/2.07.3.32/001/2024", new(Year, 1, 2), "DPA", Year, Skpd);
        var dppa = new BudgetDocument("DPPA/A.1/2.07.3.32/001/2024", new(Year, 9, 16), "DPPA", Year, Skpd);
        var (one, two, staff) =
            (PremiumLine.Of(StageOne, Year), PremiumLine.Of(StageTwo, Year), PremiumLine.Of(NonAsn, Year));
        return
        [
            .. dpa.Allow(one with { Workers = 3_450 }, months: 12),
            .. dpa.Allow(two with { Workers = 2_000 }, months: 6),
            .. dpa.Allow(staff with { Workers = 4_150 }, months: 12),
            .. dppa.Allow(one with { Workers = 3_320 }, months: 12),
            .. dppa.Allow(two with { Workers = 2_450 }, months: 6),
        ];
    }

    // BPJS invoices stage II only: of the other programmes the demonstration has no lists.
    private static IReadOnlyList<PaymentRow> Payments(InvoiceBook invoices)
    {
        var book = new PaymentBook("2.07.3.32", firstNumber: 214);
        var (one, two, staff) =
            (PremiumLine.Of(StageOne, Year), PremiumLine.Of(StageTwo, Year), PremiumLine.Of(NonAsn, Year));
        var october = "";
        var december = "";
        for (var month = 1; month <= 12; month++)
        {
            string number;
            if (month < StageTwoBegins.Month)
            {
                number = book.PayMonth(Year, month, "pekerja rentan tahap I", one);
            }
            else
            {
                var asked = invoices.Ask(two, Year, month);
                number = book.PayMonth(Year, month, "pekerja rentan tahap I dan II", one, asked);
                // A worker's premium is missing from September's receipt, and December's has not come.
                if (month < 12)
                    invoices.Confirm(asked, book.PaidOn, missing: month == 9 ? two.JkkPrice + two.JkmPrice : 0);
            }

            book.PayMonth(Year, month, "pegawai non ASN", staff);
            (october, december) = (month == 10 ? number : october, month == 12 ? number : december);
        }

        book.Return(
            "00018/STS/2.07.3.32/2024", new(Year, 11, 20), october, one with { Workers = 4 },
            "Pengembalian iuran empat peserta yang meninggal sebelum Oktober 2024");
        book.Return(
            "00002/STS/2.07.3.32/2025", new(Year + 1, 1, 14), december, one with { Workers = 7 },
            "Pengembalian iuran Desember 2024 tujuh peserta ganda, diterima tahun berikutnya");
        return book.Rows;
    }
}
