using System.CommandLine;
using System.Globalization;
using JamsostekLedger.Demonstration;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Demonstration;

/// <summary><c>jamsostek demo write DIR</c> and <c>jamsostek demo load</c></summary>
public static class DemonstrationVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("demo", HelpText.Of(
        "Data peragaan (sintetis)", "Data of the demonstration (synthetic)"))
    {
        Write(), Load(),
    };

    /// <summary><c>--excerpt</c>: without the lists of the large programmes.</summary>
    public static Option<bool> ExcerptOption() =>
        new("--excerpt")
        {
            Description = HelpText.Of(
                "Petikan data peragaan: tanpa daftar peserta program-program besar",
                "An excerpt of the demonstration: without the rosters of large programmes"),
        };

    private static Command Write()
    {
        var directory = new Argument<DirectoryInfo>("dir")
        {
            Description = HelpText.Of("Folder tujuan", "The folder to write to"),
        };
        var excerpt = ExcerptOption();
        var verb = new Command("write", HelpText.Of("Menulis berkas peragaan", "Writes the files of the demonstration"))
        {
            directory, excerpt,
        };
        verb.SetAction(parsed =>
        {
            foreach (var file in DemonstrationFiles.Write(
                         parsed.GetRequiredValue(directory).FullName, parsed.GetValue(excerpt)))
                Screen.Line($"{file.Region}\t{file.Kind}\t{file.Path}");
            return Verb.Done;
        });
        return verb;
    }

    private static Command Load()
    {
        var (excerpt, json) = (ExcerptOption(), Verb.JsonOption());
        var verb = new Command("load", HelpText.Of(
            "Mencatat berkas peragaan melalui jalan biasa", "Records the files of the demonstration by the usual way"))
        {
            excerpt, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var all = new List<LoadedFile>();
            await foreach (var loaded in DemonstrationLoad.RunAsync(
                               ledger, parsed.GetValue(excerpt), (_, _) => { }, cancellation))
            {
                all.Add(loaded);
                Screen.Complain(Words(loaded));
            }

            await ledger.Checkpoints.WriteAllAsync(cancellation);
            foreach (var loaded in all.Where(loaded => !loaded.IsAsMeant))
                Screen.Complain(loaded.Complaint);
            if (parsed.GetValue(json))
                Screen.Json(all.Select(loaded => loaded.Report));
            else
                Screen.Line($"{all.Sum(loaded => loaded.Report.Recorded)} fakta tercatat dari {all.Count} berkas.");
            return all.TrueForAll(loaded => loaded.IsAsMeant) ? Verb.Done : Verb.Refused;
        }, cancellation));
        return verb;
    }

    private static string Words(LoadedFile loaded) => string.Create(
        CultureInfo.InvariantCulture,
        $"{loaded.File.Region} {loaded.File.Name}: {loaded.Report.Rows} baris, {loaded.Took.TotalSeconds:0.0} detik");
}
