using System.Diagnostics;
using System.Runtime.CompilerServices;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;
using NodaTime;

namespace JamsostekLedger.Host.Demonstration;

/// <summary>Records the demonstration files through the ordinary import.</summary>
public static class DemonstrationLoad
{
    /// <summary>
    /// The actor of every fact of the demonstration: by it the pages know that they show invented data.
    /// </summary>
    public const string Actor = "demonstrasi";

    /// <summary>Writes the files to a folder of their own and imports one after the other.</summary>
    /// <param name="ledger">Where they go.</param>
    /// <param name="excerpt">Leave out the lists of the large programmes.</param>
    /// <param name="progress">Is told of each file when it begins, and then of its rows.</param>
    /// <param name="cancellation">Stops it; a file that was begun is not recorded then.</param>
    public static async IAsyncEnumerable<LoadedFile> RunAsync(
        OpenLedger ledger, bool excerpt, Action<DemonstrationFile, long> progress,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("jamsostek-demo-").FullName;
        try
        {
            foreach (var file in DemonstrationFiles.Writing(folder, excerpt))
            {
                progress(file, 0);
                var began = Stopwatch.StartNew();
                var import = new Import(
                    Regions.Find(file.Region)!, FileKinds.Find(file.Kind)!, file.Path, Actor,
                    Partial: file.Refused > 0);
                var report = await import.RunAsync(ledger, new Rows(rows => progress(file, rows)), cancellation);
                yield return new(file, report, Duration.FromTimeSpan(began.Elapsed));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Rows(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
