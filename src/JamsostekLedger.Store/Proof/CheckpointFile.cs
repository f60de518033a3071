using System.Globalization;
using System.Text.Json;
using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>One checkpoint as its file holds it.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Checkpoint">What it says, or null where it cannot be read.</param>
/// <param name="Fault">Why it does not count, or null.</param>
internal sealed record CheckpointFile(string Name, Checkpoint? Checkpoint, string? Fault)
{
    private const string Extension = ".json";

    public static string NameOf(string region, long height) => $"{region}-{height:D9}{Extension}";

    /// <summary>
    /// The height of the latest checkpoint of a region by the names of its files; 0 where there is none.
    /// </summary>
    public static long LatestHeight(string folder, string region) =>
        Names(folder, region).Select(name => Height(name, region)).DefaultIfEmpty().Max();

    /// <summary>The latest height of every region by the names of the files.</summary>
    public static Dictionary<string, long> LatestHeights(string folder) =>
        Directory.EnumerateFiles(folder, $"*-*{Extension}").Select(file => Path.GetFileName(file)!)
            .Select(name => (Region: name[..name.LastIndexOf('-')], Name: name))
            .GroupBy(file => file.Region, file => Height(file.Name, file.Region))
            .ToDictionary(heights => heights.Key, heights => heights.Max());

    /// <summary>
    /// The checkpoints of a region from the newest on, as far as somebody reads; each with what is wrong with it.
    /// </summary>
    public static IEnumerable<CheckpointFile> FromNewest(string folder, string region, CheckpointKey key) =>
        Names(folder, region).Select(name => (Name: name, Height: Height(name, region)))
            .Where(file => file.Height > 0 && file.Name == NameOf(region, file.Height))
            .OrderByDescending(file => file.Height).Select(file => Read(folder, file.Name, region, key));

    /// <summary>The names of a region's files from a block on, in order.</summary>
    public static IEnumerable<string> From(string folder, string region, long height) =>
        Names(folder, region).Where(name => Height(name, region) >= height).Order(StringComparer.Ordinal);

    /// <summary>The file of a block, or null where there is none.</summary>
    public static CheckpointFile? At(string folder, string region, long height, CheckpointKey key) =>
        NameOf(region, height) is var name && File.Exists(Path.Combine(folder, name))
            ? Read(folder, name, region, key)
            : null;

    /// <summary>The files that are not those of blocks up to a height, in order.</summary>
    public static IEnumerable<CheckpointFile> Beyond(string folder, string region, long height, CheckpointKey key) =>
        Names(folder, region).Where(name => Height(name, region) is var of && !(of > 0 && of <= height
                && name == NameOf(region, of)))
            .Order(StringComparer.Ordinal).Select(name => Read(folder, name, region, key));

    public static CheckpointFile Read(string folder, string name, string region, CheckpointKey key)
    {
        try
        {
            var checkpoint = Checkpoint.Parse(File.ReadAllBytes(Path.Combine(folder, name)));
            var fault = !key.Attests(checkpoint) ? "tanda tangannya tidak sah."
                : checkpoint.Region != region || NameOf(region, checkpoint.Height) != name
                    ? "namanya tidak sesuai dengan isinya."
                    : null;
            return new(name, checkpoint, fault);
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or FormatException
                                               or InvalidDataException or NodaTime.Text.UnparsableValueException)
        {
            return new(name, null, "isinya tidak terbaca.");
        }
    }

    /// <summary>Puts a checkpoint into place as a whole: nobody ever reads half of one.</summary>
    public static void Write(string folder, Checkpoint checkpoint) => DurableFile.Put(
        Path.Combine(folder, NameOf(checkpoint.Region, checkpoint.Height)), checkpoint.ToJson(), isSecret: false);

    // "51" is a region as "51.04" is: its names must not be taken for the other's.
    private static IEnumerable<string> Names(string folder, string region) =>
        Directory.EnumerateFiles(folder, $"{region}-*{Extension}").Select(file => Path.GetFileName(file)!);

    private static long Height(string name, string region) => long.TryParse(
        name.AsSpan(region.Length + 1, Math.Max(0, name.Length - region.Length - 1 - Extension.Length)),
        NumberStyles.None, CultureInfo.InvariantCulture, out var height) ? height : 0;
}
