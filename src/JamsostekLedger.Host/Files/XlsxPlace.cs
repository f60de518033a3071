namespace JamsostekLedger.Host.Files;

/// <summary>Where a cell stands: <c>C7</c> is the third column.</summary>
internal static class XlsxPlace
{
    private const int MostLetters = 3;
    private const int Letters = 26;

    /// <summary>The column's index from 0, or null where the cell does not say.</summary>
    public static int? Column(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
            return null;
        var column = 0;
        var at = 0;
        for (; at < reference.Length && char.IsAsciiLetter(reference[at]); at++)
        {
            if (at == MostLetters)
                throw new InvalidDataException("No sheet has such a column.");
            column = column * Letters + (char.ToUpperInvariant(reference[at]) - 'A' + 1);
        }

        return at == 0 ? throw new InvalidDataException("A cell stands nowhere.") : column - 1;
    }

    /// <summary>Letters of the column with this index: <c>C</c> for 2.</summary>
    public static string Name(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
            name = (char)('A' + (rest - 1) % Letters) + name;
        return name;
    }
}
