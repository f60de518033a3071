using System.CommandLine;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Importing;

/// <summary>
/// <c>jamsostek import status ID [--json]</c>: how an import in the background stands. Exit 3 where it was refused, 1
/// where it could not be done.
/// </summary>
internal static class ImportStatusVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var id = new Argument<Guid>("id") { Description = HelpText.Of("Nomor impor", "Number of the import") };
        var json = Verb.JsonOption();
        var verb = new Command("status", HelpText.Of(
            "Menyebut keadaan impor di latar belakang", "Says how an import in the background stands"))
        {
            id, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var number = parsed.GetRequiredValue(id);
            if (await new ImportDesk(ledger).FindAsync(null, number, cancellation) is not { } status)
            {
                Screen.Complain($"Impor {number} tidak ada.");
                return Verb.Refused;
            }

            if (parsed.GetValue(json))
                Screen.Json(status);
            else
                Show(status);
            return status.At switch
            {
                ImportState.Refused => Verb.Refused,
                ImportState.Failed or ImportState.Discarded => Verb.Failed,
                _ => Verb.Done,
            };
        }, cancellation));
        return verb;
    }

    private static void Show(ImportStatus status)
    {
        if (status.Report is { } report)
        {
            ImportVerb.Show(report, status.DryRun);
            return;
        }

        Screen.Line($"{status.File} ({status.Kind}): " + status.At switch
        {
            ImportState.Running => $"sedang dicatat, {status.RowsDone} baris terbaca",
            ImportState.Failed => $"gagal sesudah {status.Attempts} percobaan. {status.Reason}",
            ImportState.Discarded => "dibuang",
            _ => "menunggu",
        });
    }
}
