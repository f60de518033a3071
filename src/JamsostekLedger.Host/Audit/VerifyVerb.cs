using System.CommandLine;
using JamsostekLedger.Audit;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Proof;

namespace JamsostekLedger.Host.Audit;

/// <summary><c>jamsostek audit verify --region R [--json]</c>: exit 4 and the place where it first differs.</summary>
public static class VerifyVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var (region, json) = (Verb.RegionOption(), Verb.JsonOption());
        var verb = new Command(
            "verify", HelpText.Of(
                "Memeriksa rantai bukti, jurnal, jumlah, tampilan, brankas, dan hak di basis data",
                "Checks the chain of proof, journal, sums, views, vault, and rights in the database"))
        {
            region, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            var verification = await Screen.ProgressAsync(
                of.Name, progress => Verifier.VerifyAsync(ledger, of.Code, progress, cancellation));
            if (parsed.GetValue(json))
                Screen.Json(verification);
            else
                Show(of.Name, verification);
            return verification.Ok ? Verb.Done : Verb.Differs;
        }, cancellation));
        return verb;
    }

    private static void Show(string region, Verification verification)
    {
        Screen.Line($"{region}: {verification.Facts} fakta, {verification.Blocks} blok, "
            + (verification.Ok ? "semuanya cocok." : "ADA PERBEDAAN."));
        if (!verification.Ok)
            Screen.Table("Temuan", ["Jenis", "Nomor ", "Aliran", "Blok ", "Penjelasan"],
                verification.Findings.Select(finding => new[]
                {
                    finding.Kind, $"{finding.Seq}", finding.Stream ?? "", $"{finding.Block}", finding.Message,
                }));
    }
}
