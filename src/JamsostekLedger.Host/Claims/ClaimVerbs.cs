using System.CommandLine;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek claim show NUMBER --region R [--on DATE]</c></summary>
public static class ClaimVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("claim", HelpText.Of(
        "Satu klaim dari pemberitahuan sampai pembayaran", "One claim from notice to payment"))
    {
        Show(),
    };

    private static Command Show()
    {
        var claim = new Argument<string>("number") { Description = HelpText.Of("Nomor klaim", "Number of the claim") };
        var on = Verb.OptionalDateOption("--on", new(
            "Hari yang dilihat; tanpa ini, semua yang tercatat",
            "The day that is looked at; all that is recorded without it"));
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("show", HelpText.Of(
            "Keadaan klaim, perhitungan, penetapan, pembayaran, dan tenggatnya",
            "How a claim stands: reckoning, decision, payments and clocks"))
        {
            claim, region, on, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var number = parsed.GetRequiredValue(claim);
            var day = parsed.GetValue(on) ?? new Asking(ledger, moment).Today;
            if (await ClaimQuery.RunAsync(
                    moment, number, parsed.GetValue(on), day, cancellation) is not { } file)
            {
                Screen.Complain($"claim-unknown: Klaim {number} tidak tercatat.");
                return Verb.Refused;
            }

            var report = ClaimReport.Of(of, day, moment.AsOf.RecordedAt, file);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                ClaimScreen.Show(report);
            return Verb.Done;
        }, cancellation));
        return verb;
    }
}
