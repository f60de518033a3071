namespace JamsostekLedger.Host.Files;

/// <summary>Comma, semicolon or tab: spreadsheets write whichever the computer's language asks for.</summary>
internal static class CsvDelimiter
{
    private const int MostLines = 60;

    /// <summary>
    /// The one that a line <c>sep=;</c> names, or the one that the first lines have most of, outside quotes: titles
    /// above a table have none or few, and every row of it as many as its header.
    /// </summary>
    /// <param name="beginning">The beginning of the file.</param>
    /// <param name="skipped">How many characters of it are that line.</param>
    public static char In(ReadOnlySpan<char> beginning, out int skipped)
    {
        skipped = 0;
        if (beginning.Length > 5 && beginning.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && beginning[4] is ',' or ';' or '\t')
        {
            skipped = beginning[5] == '\r' && beginning.Length > 6 && beginning[6] == '\n' ? 7 : 6;
            return beginning[4];
        }

        var (commas, semicolons, tabs) = (0, 0, 0);
        var rest = beginning;
        for (var line = 0; line < MostLines && !rest.IsEmpty; line++)
        {
            var count = Count(ref rest);
            (commas, semicolons, tabs) = (
                commas + count.Commas, semicolons + count.Semicolons, tabs + count.Tabs);
        }

        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }

    /// <summary>Whether the first line stands apart by pipes.</summary>
    public static bool IsPipes(ReadOnlySpan<char> beginning, char delimiter)
    {
        var end = beginning.IndexOfAny('\r', '\n');
        var line = end < 0 ? beginning : beginning[..end];
        return line.Count('|') >= 2 && line.IndexOf(delimiter) < 0;
    }

    // Counts them on a line, and takes it off the front.
    private static (int Commas, int Semicolons, int Tabs) Count(ref ReadOnlySpan<char> rest)
    {
        var (commas, semicolons, tabs) = (0, 0, 0);
        var quoted = false;
        for (var at = 0; at < rest.Length; at++)
        {
            var character = rest[at];
            if (character == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            if (character is '\r' or '\n')
            {
                rest = rest[(at + 1)..];
                return (commas, semicolons, tabs);
            }

            commas += character == ',' ? 1 : 0;
            semicolons += character == ';' ? 1 : 0;
            tabs += character == '\t' ? 1 : 0;
        }

        rest = [];
        return (commas, semicolons, tabs);
    }
}
