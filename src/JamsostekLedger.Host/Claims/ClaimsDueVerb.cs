using System.CommandLine;
using JamsostekLedger.Claims;
using JamsostekLedger.Host.Cover;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek report claims-due --region R [--on DATE]</c></summary>
public static class ClaimsDueVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var on = Verb.OptionalDateOption("--on", new(
            "Hari yang dilihat; hari ini di wilayah itu bila tidak disebut",
            "The day that is looked at; today in the region without it"));
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("claims-due", HelpText.Of(
            "Klaim yang menunggu, yang terlambat, dan ganti ruginya",
            "Claims that wait, those that are late, and what that costs"))
        {
            region, on, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var today = RiskVerb.Today(of, ledger.Clock);
            var due = await DueClaimsQuery.RunAsync(moment, parsed.GetValue(on) ?? today, today, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(ClaimsDueReport.Of(due));
            else
                Show(of.Name, due);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static void Show(string region, DueClaims due) => Screen.Table(
        $"Klaim berjalan {region} per {due.On:uuuu-MM-dd}, tercatat per {due.RecordedAsOf}: {due.Claims.Count}, "
        + $"terlambat {due.Late}, ganti rugi {due.Cost}",
        ["Klaim", "Tahap", "Hari ", "Tenggat", "Sampai", "Terlambat ", "Ganti rugi ", "Belum dibayar "],
        due.Claims.Select(claim => new[]
        {
            claim.Case.Notice!.Claim, $"{claim.Case.Stage}", $"{claim.DaysOpen}", $"{claim.Next?.Kind}",
            $"{claim.Next?.Due.On:uuuu-MM-dd}", $"{claim.Next?.DaysLate}", Screen.Amount(claim.Cost),
            Screen.Amount(claim.Case.Outstanding),
        }));
}
