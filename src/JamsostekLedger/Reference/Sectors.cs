namespace JamsostekLedger.Reference;

/// <summary>Sectors of work as far as premiums differ by them; programmes name theirs in free text.</summary>
public static class Sectors
{
    /// <summary>Drivers and couriers.</summary>
    public const string Transport = "transport";

    /// <summary>All others, and whatever is not known.</summary>
    public const string Other = "other";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Transport, Other];

    private static readonly Dictionary<string, string> ByWord = DatedTable.Read("sectors")
        .ToDictionary(row => row["word"], row => row["sector"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The sector that a free text means: <c>Ojek online</c> is transport. A text that names several sectors, or no
    /// known one, is <see cref="Other"/>.
    /// </summary>
    public static string Of(string? text)
    {
        var sectors = (text ?? "").Split([",", ";", "/", "&", " dan "], StringSplitOptions.RemoveEmptyEntries)
            .Select(OfPart)
            .Distinct()
            .ToArray();
        return sectors is [var only] ? only : Other;
    }

    private static string OfPart(string part) =>
        part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => ByWord.GetValueOrDefault(word))
            .FirstOrDefault(sector => sector is not null) ?? Other;
}
