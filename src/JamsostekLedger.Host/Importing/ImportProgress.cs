using JamsostekLedger.Store.Uploads;
using Npgsql;

namespace JamsostekLedger.Host.Importing;

/// <summary>
/// Keeps how many rows of an upload were read, once a second at most, beside the append that reads them.
/// </summary>
internal sealed class ImportProgress : IProgress<long>, IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private readonly PeriodicTimer _timer = new(Tick);
    private readonly Task _telling;
    private long _rows;

    public ImportProgress(Uploads uploads, Guid id) => _telling = TellAsync(uploads, id);

    /// <inheritdoc/>
    public void Report(long value) => Interlocked.Exchange(ref _rows, value);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _telling;
    }

    private async Task TellAsync(Uploads uploads, Guid id)
    {
        var told = 0L;
        while (await _timer.WaitForNextTickAsync())
        {
            var rows = Interlocked.Read(ref _rows);
            if (rows == told)
                continue;

            try
            {
                await uploads.SayAsync(id, rows);
                told = rows;
            }
            catch (NpgsqlException)
            {
                // It is only said; the next tick says more.
            }
        }
    }
}
