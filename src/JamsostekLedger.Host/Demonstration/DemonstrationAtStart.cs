using JamsostekLedger.Host.Serving;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store;
using Npgsql;

namespace JamsostekLedger.Host.Demonstration;

/// <summary>Loads the demonstration into an empty ledger while the server already answers.</summary>
public static class DemonstrationAtStart
{
    /// <summary>Loads it where the ledger is empty, or where an earlier load was cut off.</summary>
    public static async Task RunAsync(
        OpenLedger ledger, DemonstrationProgress progress, CancellationToken cancellation)
    {
        // A load that was killed leaves this mark; what it had recorded is found again and not recorded twice.
        var mark = Path.Combine(ledger.Home.Folder, "demonstration-loading");
        try
        {
            if (!File.Exists(mark) && !await IsEmptyAsync(ledger, cancellation))
                return;

            await File.WriteAllTextAsync(mark, "", cancellation);
            var reports = await DemonstrationLoad.RunAsync(
                ledger, (file, _) => progress.Report($"{file.Region} {file.Kind}"), cancellation);
            foreach (var report in reports.Where(report => report.Refusals.Count > 0))
                Screen.Complain($"Data peragaan: {report.File} ditolak; {report.Refusals[0].Message}");
            File.Delete(mark);
        }
        catch (OperationCanceledException)
        {
            // Told to stop: the mark stays, and the next start goes on.
        }
        catch (Exception fault) when (fault is NpgsqlException or LedgerUnavailableException or IOException)
        {
            Screen.Complain($"Data peragaan belum termuat seluruhnya: {fault.Message}");
        }
        finally
        {
            progress.Done();
        }
    }

    private static async Task<bool> IsEmptyAsync(OpenLedger ledger, CancellationToken cancellation)
    {
        await using var command = ledger.Database.Source.CreateCommand("select not exists (select from ledger.fact)");
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
