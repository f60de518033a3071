using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace JamsostekLedger.Store.Recording;

/// <summary>Reads a file on a thread of its own, at most two batches ahead of who records it.</summary>
internal static class ReadAhead
{
    public static async IAsyncEnumerable<ReadBatch> Batches(
        Func<IEnumerable<ReadRow>> rows, int size, Func<List<ReadRow>, ReadBatch> prepare,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<ReadBatch>(new BoundedChannelOptions(2) { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(
            () => ReadAsync(rows, size, prepare, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in channel.Reader.ReadAllAsync(cancellation))
                yield return batch;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync(
        Func<IEnumerable<ReadRow>> rows, int size, Func<List<ReadRow>, ReadBatch> prepare,
        ChannelWriter<ReadBatch> output, CancellationToken stop)
    {
        try
        {
            var batch = new List<ReadRow>(size);
            foreach (var row in rows())
            {
                batch.Add(row);
                if (batch.Count < size)
                    continue;

                await output.WriteAsync(prepare(batch), stop);
                batch = new(size);
            }

            await output.WriteAsync(prepare(batch), stop);
            output.Complete();
        }
        catch (Exception fault)
        {
            // Whoever records the file gets the fault where it reads the next batch.
            output.TryComplete(fault);
        }
    }
}
