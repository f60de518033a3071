using System.CommandLine;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Maps;
using JamsostekLedger.Store.Proof;

namespace JamsostekLedger.Host.Audit;

/// <summary>
/// <c>jamsostek audit file FILE --region R [--json]</c>: which facts were recorded from this very file. Exit 4 where
/// none were. Only where the vault's key is can this be told.
/// </summary>
public static class FileVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = HelpText.Of("Berkas yang ditanyakan", "The file that is asked about"),
        };
        file.AcceptExistingOnly();
        var (region, json) = (Verb.RegionOption(), Verb.JsonOption());
        var verb = new Command("file", HelpText.Of(
            "Menunjukkan fakta yang dicatat dari berkas ini", "Shows the facts that were recorded from this file"))
        {
            file, region, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            var asked = parsed.GetRequiredValue(file);
            var found = await FileFacts.OfAsync(
                ledger.Database, ledger.Vault, of.Code, TableFile.Open(asked.FullName).Sha256, cancellation);
            var read = await FileReading.OfAsync(
                ledger.Database, ledger.Vault, of.Code, TableFile.Open(asked.FullName).Sha256, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(new { Region = of.Code, Recorded = found, Read = read });
            else
                Show(asked.Name, of.Name, found);
            if (!parsed.GetValue(json))
                foreach (var manner in read)
                    Screen.Line($"Dibaca {manner.ReadAt} sebagai {manner.Kind}"
                        + (manner.Sheet is null ? "" : $", lembar {manner.Sheet}")
                        + (manner.Map is null ? "." : $", dengan padanan {manner.Map}"));
            return found.Count > 0 ? Verb.Done : Verb.Differs;
        }, cancellation));
        return verb;
    }

    private static void Show(string file, string region, IReadOnlyList<FileFacts> found)
    {
        if (found.Count == 0)
            Screen.Line($"{region}: tidak ada fakta yang dicatat dari {file}, sebagaimana isinya sekarang.");
        else
            Screen.Table($"{region}: dicatat dari {file}", ["Nama waktu itu", "Oleh", "Tercatat", "Fakta ", "Nomor"],
                found.Select(from => new[]
                {
                    from.File ?? "", from.Actor, $"{from.RecordedAt}", $"{from.Facts}",
                    $"{from.FirstSeq}–{from.LastSeq}",
                }));
    }
}
