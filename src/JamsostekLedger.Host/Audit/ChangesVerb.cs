using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Audit;

/// <summary>
/// <c>jamsostek audit changes --region R --since INSTANT [--until INSTANT] [--json]</c>: each figure before and after,
/// and the facts between.
/// </summary>
public static class ChangesVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var (region, json, latest) = (Verb.RegionOption(), Verb.JsonOption(), Verb.RecordedAsOfOption());
        var verb = new Command("changes", HelpText.Of(
            "Menunjukkan angka yang berubah di antara dua saat, dan fakta penyebabnya",
            "Shows which figures changed between two instants, and the facts that did it"))
        {
            region, json,
        };
        ChangesAsked.Parameters.AddTo(verb);
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, latest, async (ledger, moment) =>
        {
            var report = await AnswerAsync(
                ledger, moment, ChangesAsked.Parameters.Of(parsed), cancellation)
                ?? throw new WrongUsageException($"{Pages.RuleText.ToCome}");
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Show(moment.Region.Name, report);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    /// <summary>What changed; null where an instant is still to come.</summary>
    internal static async Task<ChangesReport?> AnswerAsync(
        OpenLedger ledger, Moment moment, ChangesAsked asked, CancellationToken cancellation)
    {
        // What is later than the other tells for both.
        if (await Moment.IsToComeAsync(
                ledger.Database, moment.Region.Code, asked.Until ?? asked.Since, ledger.Clock, cancellation))
            return null;
        await using var since = await moment.OfAsync(moment.Region, asked.Since, ledger.Clock, cancellation);
        await using var until = await moment.OfAsync(moment.Region, asked.Until, ledger.Clock, cancellation);
        return await ChangesReport.OfAsync(until, since, cancellation);
    }

    private static void Show(string region, ChangesReport report) => Screen.Table(
        $"Perubahan {region} antara {report.Since} dan {report.Until}",
        ["Angka", "Tahun ", "Sebelum ", "Sesudah ", "Selisih ", "Fakta "],
        report.Figures.Select(change => new[]
        {
            $"{change.Figure} ({change.Unit})", $"{change.Year}", $"{change.Before:N0}", $"{change.After:N0}",
            $"{change.Difference:N0}", $"{change.Count:N0}",
        }));
}
