using System.CommandLine;
using JamsostekLedger.Access;
using JamsostekLedger.Claims;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek report claims-breakdown --region R --from D --to D [--by WAY]</c></summary>
internal static class ClaimsBreakdownQuestion
{
    private static readonly string[] Ways =
        ["benefit", "component", "segment", "programme", "district", "month", "event-year"];

    /// <summary>The question.</summary>
    public static Question Make()
    {
        var by = new Option<string>("--by")
        {
            Description = HelpText.Of(
                "Hanya satu rincian; JSON selalu memuat semuanya",
                "One breakdown only; JSON always holds all"),
        };
        by.AcceptOnlyFromAmong(Ways);
        return new Question<(LocalDate From, LocalDate To), ClaimBreakdown>(
            "claims-breakdown", new(
                "Manfaat yang dibayar menurut komponen, kecamatan, tahun kejadian",
                "Benefits paid by component, district, year of the event"),
            AskedParameters.Window,
            (asking, window, cancellation) => ClaimBreakdownQuery.RunAsync(
                asking.Moment, window.From, window.To, cancellation))
        {
            Needs = [Right.ReadTotals], Earlier = "claims/breakdown", ScreenOptions = [by],
            Show = (asking, parsed, breakdown) => Show(asking.Region.Name, breakdown, parsed.GetValue(by)),
        };
    }

    private static void Show(string region, ClaimBreakdown all, string? only)
    {
        Table($"Manfaat dibayar, {region}, {all.From:uuuu-MM-dd} s.d. {all.To:uuuu-MM-dd}, tercatat per "
            + $"{all.RecordedAsOf}", [("Jumlah", all.Total.Claims, all.Total.Payments, all.Total.Amount)]);
        By("benefit", "Menurut manfaat", all.ByBenefit.Select(row =>
            ($"{row.Benefit}".ToUpperInvariant(), row.Claims, row.Payments, row.Amount)));
        By("component", "Menurut komponen", all.ByComponent.Select(row =>
            ($"{row.Benefit}".ToUpperInvariant() + $" {row.Component ?? "tanpa komponen"}", row.Claims, row.Payments,
                row.Amount)));
        By("segment", "Menurut segmen", all.BySegment.Select(row =>
            ($"{row.Segment}".ToUpperInvariant(), row.Claims, row.Payments, row.Amount)));
        By("programme", "Menurut program (* pekerja rentan)", all.ByProgramme.Select(row =>
            ((row.Programme ?? "tanpa program") + (row.Vulnerable == true ? " *" : ""), row.Claims, row.Payments,
                row.Amount)));
        By("district", "Menurut kecamatan", all.ByDistrict.Select(row =>
            (row.District ?? "tanpa kecamatan", row.Claims, row.Payments, row.Amount)));
        By("month", "Menurut bulan", all.ByMonth.Select(row =>
            ($"{row.Month:uuuu-MM}", row.Claims, row.Payments, row.Amount)));
        By("event-year", "Tahun kejadian dan tahun bayar", all.ByYears.Select(row =>
            ($"{row.EventYear} dibayar {row.PaidYear}", row.Claims, row.Payments, row.Amount)));

        void By(string way, string title, IEnumerable<(string, long, long, Rupiah)> rows)
        {
            if (only is null || only == way)
                Table(title, rows);
        }
    }

    private static void Table(
        string title, IEnumerable<(string Name, long Claims, long Payments, Rupiah Amount)> rows) =>
        Screen.Table(title, ["", "Klaim ", "Pembayaran ", "Jumlah "], rows.Select(row =>
            new[] { row.Name, $"{row.Claims}", $"{row.Payments}", Screen.Amount(row.Amount) }));
}
