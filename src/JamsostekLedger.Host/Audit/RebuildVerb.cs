using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Proof;

namespace JamsostekLedger.Host.Audit;

/// <summary>
/// <c>jamsostek audit rebuild --region R</c>: makes sums and views again from journal and facts, which never change.
/// </summary>
public static class RebuildVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var (region, json) = (Verb.RegionOption(), Verb.JsonOption());
        var verb = new Command("rebuild", HelpText.Of(
            "Menyusun ulang jumlah dan tampilan dari jurnal dan fakta",
            "Makes sums and views again from journal and facts"))
        {
            region, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            var rebuilt = await Rebuild.RunAsync(ledger.Database, of.Code, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(rebuilt);
            else
                Screen.Line($"{of.Name}: disusun ulang. Jalankan audit verify untuk memeriksanya.");
            return Verb.Done;
        }, cancellation));
        return verb;
    }
}
