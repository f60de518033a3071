using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using JamsostekLedger.Demonstration;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Demonstration;

/// <summary>Records the demonstration files through the ordinary import.</summary>
public static class DemonstrationLoad
{
    // Who recorded it, as pages show it to whoever asks; nothing goes by it.
    private const string Actor = "demonstrasi";

    // Regions do not wait for each other: while one file is decided on, the database writes another's.
    private const int AtOnce = 2;

    /// <summary>
    /// Writes the files to a folder of their own and imports them, two regions at once; each region's files one after
    /// the other.
    /// </summary>
    /// <param name="ledger">Where they go.</param>
    /// <param name="excerpt">Leave out the lists of the large programmes.</param>
    /// <param name="progress">Is told of each file when it begins, and then of its rows, from either import.</param>
    /// <param name="cancellation">Stops it; a file that was begun is not recorded then.</param>
    public static async IAsyncEnumerable<LoadedFile> RunAsync(
        OpenLedger ledger, bool excerpt, Action<DemonstrationFile, long> progress,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("jamsostek-demo-").FullName;
        using var queue = new FileQueue(DemonstrationFiles.Writing(folder, excerpt));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var done = Channel.CreateUnbounded<LoadedFile>();
        var imports = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(
            () => ImportAllAsync(ledger, queue, done.Writer, progress, stop), CancellationToken.None)));
        var end = imports.ContinueWith(
            ended => done.Writer.TryComplete(ended.IsCanceled
                ? new OperationCanceledException(cancellation)
                : ended.Exception?.InnerException),
            CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            await foreach (var loaded in done.Reader.ReadAllAsync(cancellation))
                yield return loaded;
        }
        finally
        {
            await stop.CancelAsync();
            await end;
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ImportAllAsync(
        OpenLedger ledger, FileQueue queue, ChannelWriter<LoadedFile> done,
        Action<DemonstrationFile, long> progress, CancellationTokenSource stop)
    {
        try
        {
            while (await queue.TakeAsync(stop.Token) is { } file)
            {
                progress(file, 0);
                var began = Stopwatch.StartNew();
                var report = await ledger.Recorder.RecordAsync(
                    FileRows.Of(
                        file.Path, FileKinds.Find(file.Kind)!, Regions.Find(file.Region)!, Actor,
                        partial: file.Refused > 0),
                    new Rows(rows => progress(file, rows)), stop.Token);
                done.TryWrite(new(file, report, Duration.FromTimeSpan(began.Elapsed)));
                queue.Free(file);
            }
        }
        catch
        {
            // The other import would load a demonstration that lacks what this one could not record.
            await stop.CancelAsync();
            throw;
        }
    }

    private sealed class Rows(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
