using JamsostekLedger.Access;
using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek report claims-ratio --region R --from D --to D</c></summary>
internal static class ClaimsRatioQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<(LocalDate From, LocalDate To), ClaimsRatio>(
        "claims-ratio", new(
            "Manfaat yang dibayar di samping iuran yang dibayar", "Benefits paid beside premiums paid"),
        AskedParameters.Window,
        (asking, window, cancellation) => ClaimsRatioQuery.RunAsync(
            asking.Moment, window.From, window.To, cancellation))
    {
        Needs = [Right.ReadTotals],
        Earlier = "claims/ratio", Show = (asking, _, ratio) => Show(asking.Region.Name, ratio),
    };

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
