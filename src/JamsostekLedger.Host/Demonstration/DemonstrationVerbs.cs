using System.CommandLine;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Demonstration;

/// <summary><c>jamsostek demo write DIR</c> and <c>jamsostek demo load</c></summary>
public static class DemonstrationVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("demo", "Data peragaan (sintetis)") { Write(), Load() };

    private static Command Write()
    {
        var directory = new Argument<DirectoryInfo>("dir") { Description = "Folder tujuan" };
        var verb = new Command("write", "Menulis berkas peragaan") { directory };
        verb.SetAction(parsed =>
        {
            foreach (var file in DemonstrationFiles.Write(parsed.GetRequiredValue(directory).FullName))
                Screen.Line($"{file.Region}\t{file.Kind}\t{file.Path}");
            return Verb.Done;
        });
        return verb;
    }

    private static Command Load()
    {
        var json = Verb.JsonOption();
        var verb = new Command("load", "Mencatat berkas peragaan melalui jalan biasa") { json };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var reports = await DemonstrationLoad.RunAsync(
                ledger, (file, _) => Screen.Complain($"{file.Region} {file.Kind}"), cancellation);
            await ledger.Checkpoints.WriteAllAsync(cancellation);
            foreach (var report in reports.Where(report => report.Refusals.Count > 0))
                Screen.Complain($"{report.File}: {report.Refused} ditolak; {report.Refusals[0].Message}");
            if (parsed.GetValue(json))
                Screen.Json(reports);
            else
                Screen.Line($"{reports.Sum(report => report.Recorded)} fakta tercatat dari {reports.Count} berkas.");
            return reports.Any(report => report.Refusals.Count > 0) ? Verb.Refused : Verb.Done;
        }, cancellation));
        return verb;
    }
}
