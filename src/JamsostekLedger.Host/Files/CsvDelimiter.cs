namespace JamsostekLedger.Host.Files;

/// <summary>Comma, semicolon or tab: spreadsheets write whichever the computer's language asks for.</summary>
internal static class CsvDelimiter
{
    /// <summary>The one that the first line with anything in it has most of, outside quotes.</summary>
    public static char In(ReadOnlySpan<char> beginning)
    {
        var line = beginning.TrimStart("\r\n ");
        var (commas, semicolons, tabs) = (0, 0, 0);
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            if (character is '\r' or '\n')
                break;
            commas += character == ',' ? 1 : 0;
            semicolons += character == ';' ? 1 : 0;
            tabs += character == '\t' ? 1 : 0;
        }

        if (semicolons > commas && semicolons >= tabs)
            return ';';
        return tabs > commas ? '\t' : ',';
    }
}
