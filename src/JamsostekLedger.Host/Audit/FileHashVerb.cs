using System.CommandLine;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Audit;

/// <summary>
/// <c>jamsostek audit file-hash FILE [--json]</c>: the keyed hash that facts of this very file bear. Only where the
/// vault's key is can this be told.
/// </summary>
public static class FileHashVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = HelpText.Of("Berkas yang ditanyakan", "The file that is asked about"),
        };
        file.AcceptExistingOnly();
        var json = Verb.JsonOption();
        var verb = new Command("file-hash", HelpText.Of(
            "Menunjukkan sidik berkunci sebuah berkas, sebagaimana tercatat pada faktanya",
            "Shows the keyed hash of a file as its facts bear it"))
        {
            file, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var asked = parsed.GetRequiredValue(file);
            var hash = await ledger.Vault.MarkAsync(
                ledger.Database, TableFile.Open(asked.FullName).Sha256, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(new { File = asked.Name, FileHash = hash });
            else
                Screen.Line(hash);
            return Verb.Done;
        }, cancellation));
        return verb;
    }
}
