using JamsostekLedger.Demonstration;

namespace JamsostekLedger.Host.Demonstration;

/// <summary>
/// Hands files out in their order, but never two of one region at once: a file builds on those of its region before
/// it, and whose region is busy lets others go first.
/// </summary>
/// <param name="files">The files; each is written when it is asked for.</param>
internal sealed class FileQueue(IEnumerable<DemonstrationFile> files) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly IEnumerator<DemonstrationFile> _files = files.GetEnumerator();
    private readonly List<DemonstrationFile> _waiting = [];
    private readonly HashSet<string> _busy = [];
    private TaskCompletionSource _freed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The next file, whose region is busy until <see cref="Free"/>; null when there is none left.</summary>
    public async Task<DemonstrationFile?> TakeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task freed;
            lock (_lock)
            {
                if (Find() is { } file)
                {
                    _waiting.Remove(file);
                    _busy.Add(file.Region);
                    return file;
                }

                if (_waiting.Count == 0)
                    return null;
                freed = _freed.Task;
            }

            await freed.WaitAsync(cancellation);
        }
    }

    /// <summary>The file's region takes its next one.</summary>
    public void Free(DemonstrationFile file)
    {
        lock (_lock)
        {
            _busy.Remove(file.Region);
            _freed.SetResult();
            _freed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private DemonstrationFile? Find()
    {
        if (_waiting.Find(file => !_busy.Contains(file.Region)) is { } waited)
            return waited;

        while (_files.MoveNext())
        {
            _waiting.Add(_files.Current);
            if (!_busy.Contains(_files.Current.Region))
                return _files.Current;
        }

        return null;
    }
}
