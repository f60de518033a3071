using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Benchmarks;

/// <summary>A made-up programme of a year, its workers, its invoice and what was paid on it. Nobody exists.</summary>
internal static class RosterBook
{
    public static readonly string[] ProgrammeHeader = ["code", "name", "fund", "starts_on", "ends_on", "vulnerable"];

    public static readonly string[] Programme =
        [Code, "Pekerja rentan desa", "APBD", "2024-01-01", "2024-12-31", "ya"];

    public static readonly string[] Header =
    [
        "nik", "name", "birth_date", "sex", "programme", "start_month", "district", "village", "occupation",
        "palm_worker",
    ];

    private const string Code = "PEKERJA-DESA";
    private const string Invoice = "INV-2024";
    private const int Months = 12;

    private static readonly string[] Occupations = ["petani", "nelayan", "kader", "buruh angkut", "pedagang"];

    /// <summary>The programme as a row of its file.</summary>
    public static List<ReadRow> OpenProgramme() => KindRows.Of("programmes", ProgrammeHeader, [Programme]);

    /// <summary>The workers, each with a NIK that agrees with the date of birth and the sex.</summary>
    public static IEnumerable<string[]> Workers(int workers)
    {
        for (var i = 0; i < workers; i++)
        {
            var born = new LocalDate(1965, 1, 1).PlusDays(i % 10_000);
            var woman = i % 3 == 0;
            yield return
            [
                $"510403{born.Day + (woman ? 40 : 0):D2}{born.Month:D2}{born.Year % 100:D2}{1 + i / 10_000:D4}",
                $"Pekerja {i}", NodaTime.Text.LocalDatePattern.Iso.Format(born), woman ? "P" : "L", Code,
                "2024-01", $"Kecamatan {i % 7}", $"Desa {i % 70}", Occupations[i % Occupations.Length], "tidak",
            ];
        }
    }

    /// <summary>The workers as rows of their file.</summary>
    public static List<ReadRow> Roster(int workers) => KindRows.Of("roster", Header, Workers(workers));

    /// <summary>BPJS's invoice for all of them and the year.</summary>
    public static List<ReadRow> Invoiced(int workers) => KindRows.Of("invoices",
        [
            "invoice_number", "issued_on", "programme", "fund", "month_from", "month_to", "workers", "jkk", "jkm",
            "due_on",
        ],
        [[
            Invoice, "2024-01-05", Code, "APBD", "2024-01", "2024-12", $"{workers}",
            $"{workers * 10_000L * Months}", $"{workers * 6_800L * Months}", "2024-01-15",
        ]]);

    /// <summary>One SP2D that pays for so many workers' year.</summary>
    public static List<ReadRow> Paid(int workers) => KindRows.Of("payments",
        [
            "document_number", "kind", "document_date", "account_code", "programme", "fund", "fund_year", "amount",
            "invoice_number",
        ],
        [[
            "SP2D-1", "SP2D", "2024-01-10", "5.1.02.02.02.0006", Code, "APBD", "2024",
            $"{workers * 16_800L * Months}", Invoice,
        ]]);
}
