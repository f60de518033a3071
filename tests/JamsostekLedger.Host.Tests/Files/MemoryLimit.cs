namespace JamsostekLedger.Host.Tests.Files;

/// <summary>Fails when the managed heap, garbage included, grows by more than so much before it is disposed.</summary>
internal sealed class MemoryLimit : IDisposable
{
    private readonly long _most;
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Timer _timer;
    private long _highest;

    public MemoryLimit(int megabytes)
    {
        _most = megabytes * 1024L * 1024;
        _timer = new(_ => Look(), null, 0, 5);
    }

    public void Dispose()
    {
        _timer.Dispose();
        Look();
        _highest.ShouldBeLessThan(_most);
    }

    private void Look() => _highest = Math.Max(_highest, GC.GetTotalMemory(false) - _before);
}
