using System.CommandLine;
using JamsostekLedger.Host.Datapackage;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Export;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Audit;

/// <summary>
/// <c>jamsostek audit export --region R --format jsonl|hledger|datapackage --out PATH</c>: what an outsider needs to
/// recompute each total; a folder for datapackage, for the others a file, or <c>-</c> for standard output.
/// </summary>
public static class ExportVerb
{
    private const string Package = "datapackage";

    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var format = new Option<string>("--format")
        {
            Description = HelpText.Of(
                "jsonl (semua fakta dengan buktinya), hledger (jurnal), atau datapackage (folder tabel)",
                "jsonl (every fact with its proof), hledger (the journal) or datapackage (a folder of tables)"),
            Required = true,
        };
        format.AcceptOnlyFromAmong("jsonl", "hledger", Package);
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
            if (parsed.GetValue(format) == Package)
                return await PackageAsync(moment, path, cancellation);
            await ExportFile.WriteAsync(path, async output => await Screen.ProgressAsync(
                of.Name, progress => isProof
                    ? JsonLinesExport.WriteAsync(
                        ledger.Database, ledger.Checkpoints, of, output, progress, cancellation)
                    : HledgerExport.WriteAsync(ledger, of, instant, output, progress, cancellation)));
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static async Task<int> PackageAsync(Moment moment, string folder, CancellationToken cancellation)
    {
        if (folder == ExportFile.Standard)
            throw new WrongUsageException("datapackage adalah folder; sebutkan folder baru dengan --out.");
        if (PackageFolder.Hinders(folder) is { } told)
        {
            Screen.Complain($"{told}");
            return Verb.Refused;
        }

        await Screen.ProgressAsync(moment.Region.Name, async progress =>
        {
            await PackageFolder.WriteAsync(moment, folder, progress, cancellation);
            return true;
        });
        return Verb.Done;
    }

    /// <summary><c>--out PATH</c>.</summary>
    internal static Option<string> OutOption() => new("--out")
    {
        Description = HelpText.Of("Berkas hasil, atau - untuk keluaran baku", "The file, or - for standard output"),
        Required = true,
    };
}
