using JamsostekLedger.Host.Demonstration;

namespace JamsostekLedger.Host.Tests.Demonstration;

/// <summary>The demonstration, written once for all specs of it.</summary>
public sealed class DemonstrationFixture : IDisposable
{
    public DemonstrationFixture() => Files = DemonstrationFiles.Write(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("demonstration-").FullName;

    public IReadOnlyList<DemonstrationFile> Files { get; }

    public string Path(string region, string kind) =>
        Files.Single(file => file.Region == region && file.Kind == kind).Path;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
