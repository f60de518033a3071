namespace JamsostekLedger.Files;

/// <summary>A column of a file, and which of ours it is.</summary>
/// <param name="Place">Its place, from 0.</param>
/// <param name="Head">What stands over it.</param>
/// <param name="Column">Our column, or null where nobody reads it.</param>
public sealed record HeadPlace(int Place, string Head, string? Column)
{
    /// <summary>Its letter in a spreadsheet: <c>A</c>, <c>AB</c>.</summary>
    public string Letter => LetterOf(Place);

    /// <summary>The letter of a place.</summary>
    public static string LetterOf(int place)
    {
        var name = "";
        for (var rest = place + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + (rest - 1) % 26) + name;
        return name;
    }
}
