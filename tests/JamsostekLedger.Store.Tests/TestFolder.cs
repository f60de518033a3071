namespace JamsostekLedger.Store.Tests;

/// <summary>A folder of one test, removed after it.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("jamsostek-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
