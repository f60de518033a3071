using System.CommandLine;
using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek report claims-ratio --region R --from D --to D</c></summary>
public static class ClaimsRatioVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var window = new WindowOptions();
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("claims-ratio", HelpText.Of(
            "Manfaat yang dibayar di samping iuran yang dibayar", "Benefits paid beside premiums paid"))
        {
            region, asOf, json,
        };
        window.AddTo(verb);
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var (from, to) = window.Of(parsed);
            var ratio = await ClaimsRatioQuery.RunAsync(moment, from, to, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(ratio);
            else
                Show(of.Name, ratio);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static void Show(string region, ClaimsRatio ratio)
    {
        Table($"Manfaat di samping iuran, {region}, {ratio.From:uuuu-MM-dd} s.d. {ratio.To:uuuu-MM-dd}, tercatat per "
            + $"{ratio.RecordedAsOf}", "Program", ratio.ByProgramme.Append(ratio.Total with { Code = "Jumlah" }),
            "tanpa program");
        Table("Menurut dana", "Dana", ratio.ByFund, "tanpa dana");
        Screen.Table("Bagaimana JKK dan JKM sampai ke dananya", ["Cara", "Pembayaran ", "Jumlah "],
            ratio.Attribution.Select(part => new[]
            {
                part.Way switch
                {
                    FundAttribution.Cover => "dana yang membayar bulan kejadian",
                    FundAttribution.Usual => "dana lazim program",
                    _ => "tanpa program",
                },
                $"{part.Payments}", Screen.Amount(part.Amount),
            }));
        Screen.Line("Manfaat dibayar BPJS, iuran dibayar daerah: keduanya tidak saling mengurangi.");
    }

    private static void Table(string title, string what, IEnumerable<RatioLine> lines, string none) => Screen.Table(
        title,
        [
            what, "Manfaat JKK ", "Iuran JKK ", "% ", "Manfaat JKM ", "Iuran JKM ", "% ",
            "Tanpa iuran, di luar % ", "Manfaat JHT, JP, JKP ",
        ],
        lines.Select(line => new[]
        {
            line.Code ?? none, Screen.Amount(line.Jkk.Benefits), Screen.Amount(line.Jkk.Premiums), Of(line.Jkk),
            Screen.Amount(line.Jkm.Benefits), Screen.Amount(line.Jkm.Premiums), Of(line.Jkm),
            Screen.Amount(line.Both.WithoutPremium), Screen.Amount(line.OtherBenefits),
        }));

    private static string Of(Ratio ratio) => ratio.Percent is { } percent ? $"{percent:0.0}" : "-";
}
