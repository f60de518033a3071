namespace JamsostekLedger.Store.Cluster;

/// <summary>
/// A lock between processes that the kernel drops when its holder is gone, however it went. On Unix .NET takes
/// <c>flock</c> for <see cref="FileShare"/> and opens with O_CLOEXEC, so no child holds the lock on.
/// </summary>
internal sealed class ClusterLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly FileStream file;

    private ClusterLock(FileStream file) => this.file = file;

    public static ClusterLock? TryShared(string path) => Try(path, FileShare.Read);

    public static ClusterLock? TryAlone(string path) => Try(path, FileShare.None);

    public static Task<ClusterLock> SharedAsync(string path, CancellationToken cancel) =>
        WaitAsync(() => TryShared(path), cancel);

    public static Task<ClusterLock> AloneAsync(string path, CancellationToken cancel) =>
        WaitAsync(() => TryAlone(path), cancel);

    public void Dispose() => file.Dispose();

    private static async Task<ClusterLock> WaitAsync(Func<ClusterLock?> attempt, CancellationToken cancel)
    {
        while (true)
        {
            if (attempt() is { } taken)
                return taken;

            await Task.Delay(Pause, cancel);
        }
    }

    private static ClusterLock? Try(string path, FileShare share)
    {
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, share, bufferSize: 0));
        }
        catch (IOException held) when (IsHeld(held))
        {
            return null;
        }
    }

    // EWOULDBLOCK on Linux, on macOS, and the sharing violation of Windows.
    private static bool IsHeld(IOException error) => (error.HResult & 0xFFFF) is 11 or 35 or 32;
}
