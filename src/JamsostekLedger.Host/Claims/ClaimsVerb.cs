using System.CommandLine;
using JamsostekLedger.Claims;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek report claims --region R --from D --to D</c></summary>
public static class ClaimsVerb
{
    private static readonly string[] Columns = ["", "Klaim ", "Pembayaran ", "Jumlah "];

    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var window = new WindowOptions();
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("claims", HelpText.Of("Manfaat yang dibayar", "Benefits paid")) { region, asOf, json };
        window.AddTo(verb);
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var (from, to) = window.Of(parsed);
            var totals = await ClaimTotalsQuery.RunAsync(moment, from, to, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(totals);
            else
                Show(of.Name, totals);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static void Show(string region, ClaimTotals totals)
    {
        Screen.Table($"Manfaat dibayar, {region}, {totals.From:uuuu-MM-dd} s.d. {totals.To:uuuu-MM-dd}, "
            + $"tercatat per {totals.RecordedAsOf}", Columns,
            [Cells("Jumlah", totals.Total.Claims, totals.Total.Payments, totals.Total.Amount)]);
        Screen.Table("Menurut manfaat", Columns, totals.ByBenefit.Select(row =>
            Cells($"{row.Benefit}".ToUpperInvariant(), row.Claims, row.Payments, row.Amount)));
        Screen.Table("Menurut segmen", Columns, totals.BySegment.Select(row =>
            Cells($"{row.Segment}".ToUpperInvariant(), row.Claims, row.Payments, row.Amount)));
        Screen.Table("Menurut program (* pekerja rentan)", Columns, totals.ByProgramme.Select(row =>
            Cells((row.Programme ?? "tanpa program") + (row.Vulnerable == true ? " *" : ""),
                row.Claims, row.Payments, row.Amount)));
        Screen.Table("Menurut bulan", Columns, totals.ByMonth.Select(row =>
            Cells($"{row.Month:uuuu-MM}", row.Claims, row.Payments, row.Amount)));
    }

    private static string[] Cells(string name, long claims, long payments, Rupiah amount) =>
        [name, $"{claims}", $"{payments}", Screen.Amount(amount)];
}
