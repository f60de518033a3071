using System.CommandLine;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Importing;

/// <summary><c>jamsostek import KIND FILE --region CODE [--dry-run] [--partial] [--strict] [--map FILE]
/// [--set COLUMN=VALUE] [--sheet NAME] [--background] [--json]</c></summary>
public static class ImportVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var kind = KindArgument();
        var file = new Argument<FileInfo>("file")
        {
            Description = HelpText.Of("Berkas CSV atau .xlsx", "A CSV or .xlsx file"),
        };
        file.AcceptExistingOnly();
        var manner = new MannerOptions();
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = HelpText.Of("Periksa saja, tidak mencatat apa pun", "Decides everything, records nothing"),
        };
        var partial = new Option<bool>("--partial")
        {
            Description = HelpText.Of(
                "Catat baris yang benar walau ada yang ditolak",
                "Records the good rows although others are refused"),
        };
        var strict = new Option<bool>("--strict")
        {
            Description = HelpText.Of(
                "Tolak nomor yang mirip nomor yang sudah tercatat",
                "Refuses a number that looks like a recorded one"),
        };
        var background = new Option<bool>("--background")
        {
            Description = HelpText.Of(
                "Simpan dahulu; peladen yang sedang berjalan mencatatnya",
                "Keeps the file; a server that runs records it"),
        };
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());

        var verb = new Command("import", HelpText.Of("Mencatat berkas", "Records a file"))
        {
            kind, file, region, actor, dryRun, partial, strict, background, json, ImportStatusVerb.Make(),
        };
        manner.AddTo(verb);
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var path = parsed.GetRequiredValue(file).FullName;
            var (of, name) = (parsed.GetRequiredValue(region), parsed.GetRequiredValue(kind).Name);
            var (options, wrong) = await manner.ReadAsync(ledger, parsed, of.Code, name, cancellation);
            if (wrong is not null)
            {
                Screen.Complain(wrong.Message);
                return Verb.Usage;
            }

            if (parsed.GetValue(background))
                return await ImportLater.AskAsync(ledger, path, new(
                    Guid.NewGuid(), of.Code, name, UploadName.Of(path, name), parsed.GetValue(actor)!,
                    parsed.GetValue(dryRun), parsed.GetValue(partial))
                    {
                        IsStrict = parsed.GetValue(strict), Manner = options!.Manner,
                    },
                    parsed.GetValue(json), cancellation);

            var import = FileRows.Of(
                path, parsed.GetRequiredValue(kind), parsed.GetRequiredValue(region), parsed.GetValue(actor)!,
                parsed.GetValue(dryRun), parsed.GetValue(partial), options) with
            {
                IsStrict = parsed.GetValue(strict),
            };
            var report = await Screen.ProgressAsync(
                import.File, progress => ledger.Recorder.RecordAsync(import, progress, cancellation));
            await ledger.Checkpoints.WriteAsync(import.Region.Code, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Show(report, import.DryRun);
            return ExitCode(report, import.Partial);
        }, cancellation));
        return verb;
    }

    /// <summary><c>KIND</c>; an unknown one is wrong usage.</summary>
    internal static Argument<FileKind> KindArgument() => new("kind")
    {
        Description = HelpText.Of("Jenis berkas: ", "Kind of file: ")
            + string.Join(", ", FileKinds.All.Select(kind => kind.Name)),
        CustomParser = result =>
        {
            if (FileKinds.Find(result.Tokens[0].Value) is { } found)
                return found;
            result.AddError($"Jenis berkas {result.Tokens[0].Value} tidak dikenal.");
            return null!;
        },
    };

    /// <summary>3 where something was refused and nothing recorded; in part, also when no row was good.</summary>
    public static int ExitCode(ImportReport report, bool partial)
    {
        if (report.Refusals.Count == 0)
            return Verb.Done;
        return partial && report.Recorded > 0 ? Verb.Done : Verb.Refused;
    }

    // What names no file is the name of a map that is kept.
    internal static void Show(ImportReport report, bool dryRun)
    {
        Screen.Line($"{report.File} ({report.Kind}): {report.Rows} baris, "
            + $"{report.Recorded} {(dryRun ? "akan tercatat" : "tercatat")}, {report.Already} sudah ada, "
            + $"{report.Refused} ditolak");
        if (report.Passed.Count > 0)
            Screen.Line("Baris yang bukan catatan: "
                + string.Join(", ", report.Passed.Select(passed => $"{passed.Lines} ({passed.Why})")));
        if (report.Refusals.Count > 0)
            Screen.Table("Ditolak", ["Baris ", "Kolom", "Aturan", "Penjelasan"], report.Refusals.Select(Cells));
        if (report.Warnings.Count > 0)
            Screen.Table("Peringatan", ["Baris ", "Kolom", "Aturan", "Penjelasan"], report.Warnings.Select(Cells));
    }

    private static string[] Cells(FileRefusal refusal) =>
        [$"{refusal.Line}", refusal.Column ?? "", refusal.Rule, refusal.Message];
}
