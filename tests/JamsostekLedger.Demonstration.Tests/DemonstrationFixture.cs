namespace JamsostekLedger.Demonstration.Tests;

/// <summary>The demonstration, written once for all specs of it.</summary>
public sealed class DemonstrationFixture : IDisposable
{
    public const string Collection = "The demonstration's files";

    public DemonstrationFixture() => Files = DemonstrationFiles.Write(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("demonstration-").FullName;

    public IReadOnlyList<DemonstrationFile> Files { get; }

    public string Path(string region, string kind) =>
        Files.Single(file => file.Region == region && file.Kind == kind).Path;

    /// <summary>The rows of the file of this name, without the number that it begins with.</summary>
    public IReadOnlyList<Dictionary<string, string>> Rows(string region, string name) =>
        WrittenFile.Rows(Files
            .Single(file => file.Region == region && file.Name[(file.Name.IndexOf('-') + 1)..] == name).Path);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

[CollectionDefinition(DemonstrationFixture.Collection)]
public sealed class DemonstrationReaders : ICollectionFixture<DemonstrationFixture>;
