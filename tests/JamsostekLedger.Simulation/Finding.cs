namespace JamsostekLedger.Simulation;

/// <summary>Something that must not be.</summary>
internal sealed class Finding : Exception
{
    public Finding(string message)
        : base(message)
    {
    }

    public Finding(string message, Exception inner)
        : base(message, inner)
    {
    }

    public Finding()
    {
    }

    /// <summary>Holds what is against what must be, line by line, and names the first lines that differ.</summary>
    public static void WhereDiffers(string what, IEnumerable<string> must, IEnumerable<string> found)
    {
        var expected = must.Order(StringComparer.Ordinal).ToList();
        var actual = found.Order(StringComparer.Ordinal).ToList();
        if (expected.SequenceEqual(actual))
            return;
        var lines = Without(expected, actual).Select(line => $"- {line}")
            .Concat(Without(actual, expected).Select(line => $"+ {line}")).Take(12);
        throw new Finding($"{what} (- must be, + is)\n{string.Join('\n', lines)}");
    }

    private static List<string> Without(List<string> lines, List<string> others)
    {
        var left = lines.ToList();
        foreach (var line in others)
            left.Remove(line);
        return left;
    }
}
