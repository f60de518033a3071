using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Benchmarks;

/// <summary>Made-up claims of a regency over three years, the same for the same seed. Nobody in them exists.</summary>
internal static class ClaimBook
{
    public static readonly string[] Header =
    [
        "claim_number", "benefit", "component", "segment", "programme", "nik", "event_date", "paid_on", "amount",
        "payee", "relation", "payment_reference", "reverses", "district",
    ];

    public static readonly string[] ProgrammeHeader = ["code", "name", "fund", "starts_on", "vulnerable"];

    private static readonly string[] Programmes =
        ["RENTAN-APBD", "NELAYAN", "PETANI", "SAWIT", "KEAGAMAAN", "OJEK", "PASAR", "DESA"];

    // A segment has the benefits that it is insured for; only the region's own programmes are of BPU.
    private static readonly (string Segment, string[] Benefits)[] Cover =
    [
        ("BPU", ["JKK", "JKM", "JHT"]), ("PU", ["JKK", "JKM", "JHT", "JP", "JKP"]), ("JAKON", ["JKK", "JKM"]),
        ("PMI", ["JKK", "JKM", "JHT"]),
    ];

    private static readonly string[] Components = ["Santunan sekaligus", "Santunan berkala", "Biaya pemakaman"];

    /// <summary>The region's programmes.</summary>
    public static string[][] ProgrammeRows() =>
        [.. Programmes.Select(code => new[] { code, $"Perlindungan {code}", "APBD", "2022-01-01", "ya" })];

    /// <summary>The same as rows of their file.</summary>
    public static List<ReadRow> OpenProgrammes() => KindRows.Of("programmes", ProgrammeHeader, ProgrammeRows());

    /// <summary>Claims that are paid once, one row each.</summary>
    public static IEnumerable<string[]> PaidOnce(int claims, int seed = 1)
    {
        var random = new Random(seed);
        for (var i = 1; i <= claims; i++)
            yield return Payment(random, $"C{seed}-{i:D7}", 1, WorkingDay(random));
    }

    /// <summary>Parts of one claim, a few rupiah each.</summary>
    public static IEnumerable<string[]> OnOneClaim(string claim, int parts) =>
        Enumerable.Range(1, parts).Select(part => Part(claim, part));

    /// <summary>One part of a claim.</summary>
    public static string[] Part(string claim, int part) =>
    [
        claim, "JKK", Components[1], "BPU", Programmes[0], "", "2024-01-05", "2024-02-01", "1000", "Penerima", "",
        $"{claim}/{part}", "", "Kecamatan 1",
    ];

    /// <summary>
    /// Payments in the order in which they were made, some claims paid in several parts weeks apart, one payment in
    /// two hundred taken back later.
    /// </summary>
    public static List<string[]> PaidInParts(int payments, int seed = 1)
    {
        var random = new Random(seed);
        var rows = new List<string[]>(payments);
        for (var claim = 1; rows.Count < payments; claim++)
        {
            var first = Payment(random, $"C{seed}-{claim:D7}", 1, WorkingDay(random));
            rows.Add(first);
            for (var part = 2; part <= 4 && random.Next(10) < 3; part++)
                rows.Add(Later(random, first, part, 14 * part));
            if (random.Next(200) == 0)
                rows.Add(Reversal(random, first));
        }

        rows.Sort((left, right) => string.CompareOrdinal(left[7], right[7]));
        return rows;
    }

    /// <summary>Rows as a file of that kind would have given them.</summary>
    public static List<ReadRow> Rows(IEnumerable<string[]> rows) =>
        KindRows.Of("claims", Header, rows);

    private static string[] Payment(Random random, string claim, int part, LocalDate on)
    {
        var (segment, benefits) = Cover[random.Next(10) switch { < 6 => 0, < 8 => 1, 8 => 2, _ => 3 }];
        var benefit = benefits[random.Next(benefits.Length)];
        var toHeir = benefit == "JKM" || random.Next(8) == 0;
        return
        [
            claim, benefit, Components[part % 3], segment,
            segment == "BPU" && random.Next(12) > 0 ? Programmes[random.Next(Programmes.Length)] : "",
            Nik(random), Iso(on.PlusDays(-random.Next(5, 60))), Iso(on), $"{random.Next(40, 4200) * 10_000}",
            $"Penerima {claim}", toHeir ? "ahli waris" : "", $"{claim}/{part}", "", $"Kecamatan {random.Next(1, 9)}",
        ];
    }

    private static string[] Later(Random random, string[] first, int part, int days)
    {
        string[] row = [.. first];
        (row[2], row[8], row[11]) = (Components[part % 3], $"{random.Next(40, 4200) * 10_000}", $"{first[0]}/{part}");
        row[7] = Iso(OnWorkingDay(Day(first[7]).PlusDays(days)));
        return row;
    }

    private static string[] Reversal(Random random, string[] first)
    {
        string[] row = [.. first];
        (row[11], row[12]) = ($"{first[0]}/R", first[11]);
        row[7] = Iso(OnWorkingDay(Day(first[7]).PlusDays(random.Next(1, 40))));
        return row;
    }

    private static string Nik(Random random) =>
        $"510403{random.Next(1, 29):D2}{random.Next(1, 13):D2}{random.Next(60, 100):D2}{random.Next(1, 10_000):D4}";

    private static LocalDate WorkingDay(Random random) =>
        OnWorkingDay(new LocalDate(2022, 1, 3).PlusDays(random.Next(3 * 365 - 10)));

    private static LocalDate OnWorkingDay(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day.PlusDays(2),
        IsoDayOfWeek.Sunday => day.PlusDays(1),
        _ => day,
    };

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
