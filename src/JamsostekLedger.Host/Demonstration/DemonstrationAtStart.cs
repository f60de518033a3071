using System.Globalization;
using JamsostekLedger.Demonstration;
using JamsostekLedger.Host.Access;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Host.Demonstration;

/// <summary>Loads the demonstration into an empty ledger while the server already answers.</summary>
public static class DemonstrationAtStart
{
    private static readonly CultureInfo Dotted = new("") { NumberFormat = { NumberGroupSeparator = "." } };

    /// <summary>Loads it where the ledger is empty, or where an earlier load was cut off.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="excerpt">Leave out the lists of the large programmes.</param>
    /// <param name="progress">What the pages say meanwhile.</param>
    /// <param name="cancellation">Stops it; the next start goes on.</param>
    public static async Task RunAsync(
        OpenLedger ledger, bool excerpt, DemonstrationProgress progress, CancellationToken cancellation)
    {
        // A load that was killed leaves this mark; what it had recorded is found again and not recorded twice.
        var mark = Path.Combine(ledger.Home.Folder, "demonstration-loading");
        try
        {
            if (!File.Exists(mark) && !await IsEmptyAsync(ledger, cancellation))
                return;

            await File.WriteAllTextAsync(mark, "", cancellation);
            await DemonstrationAccounts.EnsureAsync(ledger, cancellation);
            await foreach (var loaded in DemonstrationLoad.RunAsync(
                               ledger, excerpt, (file, rows) => progress.Report(Words(file, rows)), cancellation))
                if (!loaded.IsAsMeant)
                    Screen.Complain($"Data peragaan: {loaded.Complaint}");
            File.Delete(mark);
        }
        catch (OperationCanceledException)
        {
            // Told to stop: the mark stays, and the next start goes on.
        }
        catch (Exception fault) when (
            fault is NpgsqlException or LedgerUnavailableException or MasterKeyException or IOException)
        {
            Screen.Complain($"Data peragaan belum termuat seluruhnya: {fault.Message}");
        }
        finally
        {
            progress.Done();
        }
    }

    private static string Words(DemonstrationFile file, long rows) =>
        rows == 0 ? $"{file.Region} {file.Name}" : $"{file.Region} {file.Name} ({rows.ToString("N0", Dotted)})";

    private static async Task<bool> IsEmptyAsync(OpenLedger ledger, CancellationToken cancellation)
    {
        await using var command = ledger.Database.Source.CreateCommand("select not exists (select from ledger.fact)");
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
