using System.CommandLine;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Export;

namespace JamsostekLedger.Host.Audit;

/// <summary>
/// <c>jamsostek audit export --region R --format jsonl|hledger --out PATH</c>: what an outsider needs to recompute each
/// total; <c>-</c> is standard output.
/// </summary>
public static class ExportVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var format = new Option<string>("--format")
        {
            Description = HelpText.Of(
                "jsonl (semua fakta dengan buktinya) atau hledger (jurnal)",
                "jsonl (every fact with its proof) or hledger (the journal)"),
            Required = true,
        };
        format.AcceptOnlyFromAmong("jsonl", "hledger");
        var file = OutOption();
        var (region, asOf) = (Verb.RegionOption(), Verb.RecordedAsOfOption());
        var verb = new Command("export", HelpText.Of(
            "Mengekspor untuk diperiksa dengan alat lain", "Exports for checking with other tools"))
        {
            region, format, file, asOf,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var (of, instant) = (moment.Region, parsed.GetValue(asOf));
            var isProof = parsed.GetValue(format) == "jsonl";
            if (isProof && instant is not null)
                throw new WrongUsageException(
                    "jsonl memuat seluruh bukti; --recorded-as-of hanya berlaku untuk hledger.");
            var path = parsed.GetRequiredValue(file);
            await ExportFile.WriteAsync(path, async output => await Screen.ProgressAsync(
                of.Name, progress => isProof
                    ? JsonLinesExport.WriteAsync(
                        ledger.Database, ledger.Checkpoints, of, output, progress, cancellation)
                    : HledgerExport.WriteAsync(ledger, of, instant, output, progress, cancellation)));
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    /// <summary><c>--out PATH</c>.</summary>
    internal static Option<string> OutOption() => new("--out")
    {
        Description = HelpText.Of("Berkas hasil, atau - untuk keluaran baku", "The file, or - for standard output"),
        Required = true,
    };
}
