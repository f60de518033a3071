using System.CommandLine;
using System.Globalization;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime.Text;

namespace JamsostekLedger.Host.Entitlements;

/// <summary>
/// <c>jamsostek benefits list [--on D]</c>: the tables of benefits with their sources. Needs no ledger.
/// </summary>
public static class BenefitsVerb
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("benefits", HelpText.Of("Tabel manfaat", "Tables of benefits"))
    {
        List(),
    };

    private static Command List()
    {
        var on = Verb.OptionalDateOption("--on", new(
            "Hari kejadian, misalnya 2024-05-06; tanpa itu hari ini",
            "Day of the event, such as 2024-05-06; today without it"));
        var json = Verb.JsonOption();
        var verb = new Command("list", HelpText.Of(
            "Manfaat, batas waktu, ahli waris dan hari libur, dengan sumbernya",
            "Benefits, deadlines, heirs and holidays, with their sources"))
        {
            on, json,
        };
        verb.SetAction(parsed =>
        {
            var report = BenefitsReport.Of(
                parsed.GetValue(on) ?? BenefitsReport.Today(SystemClock.Instance));
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Show(report);
            return Verb.Done;
        });
        return verb;
    }

    private static void Show(BenefitsReport report)
    {
        var day = LocalDatePattern.Iso.Format(report.On);
        Screen.Table(
            $"Manfaat yang berlaku atas kejadian {day}", ["Aturan", "Besarnya ", "Dari", "Kepastian"],
            report.Benefits.Where(row => row.InForce).Select(row => new[]
            {
                row.Id, Value(row.Value, row.Unit), Day(row.From), Spelled(row.Certainty),
            }));
        Sources(report.Benefits.Where(row => row.InForce).Select(row => (row.Id, row.Source)));
        Screen.Table(
            "Beasiswa", ["Aturan", "Jenjang", "Setahun ", "Tahun ", "Usia masuk ", "Kepastian"],
            report.SchoolLevels.Where(row => row.InForce).Select(row => new[]
            {
                row.Id, row.Level, Screen.Amount(row.Amount), $"{row.Years}", $"{row.EntryAge}",
                Spelled(row.Certainty),
            }));
        Sources(report.SchoolLevels.Where(row => row.InForce).Select(row => (row.Id, row.Source)));
        Screen.Table(
            "Batas waktu", ["Aturan", "Program", "Nilai ", "Kepastian"],
            report.Deadlines.Where(row => row.InForce).Select(row => new[]
            {
                row.Id, $"{row.Benefit}".ToUpperInvariant(), $"{row.Value}", Spelled(row.Certainty),
            }));
        Sources(report.Deadlines.Where(row => row.InForce).Select(row => (row.Id, row.Source)));
        Screen.Table(
            "Ahli waris menurut urutan", ["Urutan ", "Golongan", "Kepastian"],
            report.Heirs.Where(row => row.InForce).Select(row => new[]
            {
                $"{row.Rank}", row.Name, Spelled(row.Certainty),
            }));
        Sources(report.Heirs.Where(row => row.InForce).Select(row => (row.Id, row.Source)));
        if (report.Holidays.Count == 0)
        {
            Screen.Line($"Hari libur {report.On.Year} belum ada dalam tabel; yang ada: "
                + $"{string.Join(", ", report.HolidayYears)}.");
            return;
        }

        Screen.Table(
            $"Hari libur {report.On.Year}", ["Hari", "Nama", "Jenis", "Kepastian"],
            report.Holidays.Select(row => new[]
            {
                Day(row.Day), row.Name, Spelled(row.Kind), Spelled(row.Certainty),
            }));
        Sources(report.Holidays.Select(row => (Spelled(row.Kind), row.Source)).Distinct());
    }

    // Beneath the table: a source is a sentence, and would press every other column together.
    private static void Sources(IEnumerable<(string Id, string Source)> rows)
    {
        foreach (var (id, source) in rows)
            Screen.Line($"{id}: {source}");
    }

    private static string Value(long? value, BenefitUnit unit) => (value, unit) switch
    {
        (null, _) => "-",
        ({ } amount, BenefitUnit.Rupiah) => Screen.Amount(new Rupiah(amount)),
        ({ } percent, BenefitUnit.Percent) => $"{percent.ToString(CultureInfo.InvariantCulture)} %",
        ({ } wages, BenefitUnit.Wages) => $"{wages.ToString(CultureInfo.InvariantCulture)} x upah",
        ({ } months, BenefitUnit.Months) => $"{months.ToString(CultureInfo.InvariantCulture)} bulan",
        ({ } years, BenefitUnit.Years) => $"{years.ToString(CultureInfo.InvariantCulture)} tahun",
        ({ } children, _) => $"{children.ToString(CultureInfo.InvariantCulture)} anak",
    };

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "-";

    private static string Spelled<T>(T value) => ReportJson.Write(value).Trim('"');
}
