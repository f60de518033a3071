using JamsostekLedger.Host.Importing;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Demonstration;

/// <summary>Records the demonstration files through the ordinary import.</summary>
public static class DemonstrationLoad
{
    /// <summary>
    /// The actor of every fact of the demonstration: by it the pages know that they show invented data.
    /// </summary>
    public const string Actor = "demonstrasi";

    /// <summary>Writes the files to a folder of their own and imports one after the other.</summary>
    public static async Task<IReadOnlyList<ImportReport>> RunAsync(
        OpenLedger ledger, Action<DemonstrationFile, int>? starting, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("jamsostek-demo-").FullName;
        try
        {
            var reports = new List<ImportReport>();
            foreach (var file in DemonstrationFiles.Write(folder))
            {
                starting?.Invoke(file, reports.Count);
                var import = new Import(
                    Regions.Find(file.Region)!, FileKinds.Find(file.Kind)!, file.Path, Actor);
                reports.Add(await import.RunAsync(ledger, null, cancellation));
            }

            return reports;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
