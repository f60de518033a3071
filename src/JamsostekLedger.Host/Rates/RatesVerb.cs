using System.CommandLine;
using System.Globalization;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;
using NodaTime.Text;

namespace JamsostekLedger.Host.Rates;

/// <summary><c>jamsostek rates list [--region R] [--month M] [--wage W [--risk-class C]]</c></summary>
public static class RatesVerb
{
    private static readonly DateTimeZone Jakarta = DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

    /// <summary>The verbs.</summary>
    public static Command Make() => new("rates", HelpText.Of("Tarif iuran", "Premium rates")) { List() };

    private static Command List()
    {
        var region = Verb.RegionOption();
        region.Required = false;
        region.Description += HelpText.Of("; tanpa itu tabel bawaan", "; without it the tables that ship");
        var month = Verb.OptionalMonthOption("--month", new(
            "Bulan perlindungan, misalnya 2026-05; tanpa itu bulan ini",
            "Month of cover, such as 2026-05; this one without it"));
        var wage = new Option<string?>("--wage")
        {
            Description = HelpText.Of(
                "Upah sebulan seorang penerima upah (misalnya staf non-ASN), untuk menghitung iurannya",
                "Monthly wage of an employee (staff outside the civil service, say), to reckon the premium"),
        };
        var riskClass = new Option<string?>("--risk-class")
        {
            Description = HelpText.Of(
                "Kelompok risiko pemberi kerja, 1 sampai 5; tanpa itu 1 (kantor pemerintah)",
                "Risk class of the employer, 1 to 5; 1 without it (offices of government)"),
        };
        var labour = new Option<bool>("--labour-intensive")
        {
            Description = HelpText.Of("Industri padat karya", "Labour-intensive industry"),
        };
        var (asOf, json) = (Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("list", HelpText.Of(
            "Tarif yang berlaku, dan biaya seorang pekerja rentan menurut dana",
            "Rates in force, and what a vulnerable worker costs from each fund"))
        {
            region, month, wage, riskClass, labour, asOf, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var of = parsed.GetValue(region);
            var at = parsed.GetValue(month)
                ?? SystemClock.Instance.GetCurrentInstant().InZone(of?.Zone ?? Jakarta).Date.ToYearMonth();
            if (of is null && parsed.GetValue(asOf) is not null)
            {
                Screen.Complain("--recorded-as-of memerlukan --region: tabel bawaan tidak tercatat di buku besar.");
                return Verb.Usage;
            }

            if (!WageQuestion.TryRead(
                    parsed.GetValue(wage), parsed.GetValue(riskClass), parsed.GetValue(labour), out var asked))
            {
                Screen.Complain("--wage adalah upah sebulan, misalnya 3.000.000; --risk-class satu angka, 1 sampai 5.");
                return Verb.Usage;
            }

            if (of is null)
                return Shown(
                    RatesReport.Of(null, at, null, RateTable.Shipped, asked), "tabel bawaan", parsed.GetValue(json));

            return await Verb.WithLedgerAsync(async ledger =>
            {
                await using var moment = await ledger.MomentAsync(of, parsed.GetValue(asOf), cancellation);
                var table = await RateTableQuery.RunAsync(moment, cancellation);
                return Shown(
                    RatesReport.Of(of.Code, at, moment.AsOf.RecordedAt, table, asked), of.Name,
                    parsed.GetValue(json));
            }, cancellation);
        });
        return verb;
    }

    private static int Shown(RatesReport report, string of, bool json)
    {
        if (json)
            Screen.Json(report);
        else
            Show(report, of);
        return Verb.Done;
    }

    private static void Show(RatesReport report, string of)
    {
        var month = YearMonthPattern.Iso.Format(report.Month);
        Screen.Table(
            $"Biaya seorang pekerja rentan, {of}, {month}",
            ["Dana", "Sektor", "Keringanan", "JKK ", "JKM ", "Jumlah ", "Tarif", "Kepastian"],
            report.Funds.Select(row => new[]
            {
                row.Fund, row.Sector, row.DiscountEligible ? "ya" : "tidak", Amount(row.Jkk), Amount(row.Jkm),
                Amount(row.Total), row.JkkRate is null ? "-" : $"{row.JkkRate} + {row.JkmRate}",
                row.Certainty is { } certainty ? Spelled(certainty) : "-",
            }));
        foreach (var doubt in report.Funds.SelectMany(row => row.Doubts).Distinct())
            Screen.Line($"{doubt.Fund}: {doubt.Text} ({doubt.Source})");
        if (report.Wage is { } wage)
            Screen.Table(
                $"Iuran seorang penerima upah, {of}, {month}",
                ["Upah ", "Kelompok risiko", "JKK ", "JKM ", "Jumlah ", "Tarif", "Pembulatan"],
                [[
                    Screen.Amount(wage.Wage), $"{wage.RiskClass}", Amount(wage.Jkk), Amount(wage.Jkm),
                    Amount(wage.Total), wage.JkkRate is null ? "-" : $"{wage.JkkRate} + {wage.JkmRate}",
                    wage.Rounding ?? "-",
                ]]);
        Screen.Table(
            $"Tarif yang berlaku, {of}, {month}",
            ["Pengenal", "Segmen", "Program", "Dari", "Sampai", "Tarif ", "Kepastian", "Sumber"],
            report.Rates.Where(row => row.InForce).Select(row => new[]
            {
                row.Id, $"{row.Segment}".ToUpperInvariant(), $"{row.Benefit}".ToUpperInvariant(),
                YearMonthPattern.Iso.Format(row.MonthFrom),
                row.MonthTo is { } to ? YearMonthPattern.Iso.Format(to) : "-",
                Price(row), Spelled(row.Certainty), row.Source,
            }));
    }

    private static string Price(RatesReport.RateRow row) => row.Percent is { } percent
        ? string.Create(CultureInfo.InvariantCulture,
            $"{percent} % {(row.PercentOf == RateBasis.Base ? "dasar" : "upah")}")
        : Amount(row.Amount);

    private static string Amount(Rupiah? amount) => amount is { } known ? Screen.Amount(known) : "-";

    private static string Spelled(Certainty certainty) => ReportJson.Write(certainty).Trim('"');
}
