namespace JamsostekLedger.Files;

/// <summary>Refuses a row whose programme was not opened, and names the one that is nearly called so.</summary>
public static class UnknownProgramme
{
    /// <summary>The refusal.</summary>
    public static RowCommand Refuse(Seen seen, string code)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var near = Nearest(code, seen.Programmes);
        return RowCommand.Refuse("programme", "programme-unknown", near is null
            ? $"Program {code} belum dibuka."
            : $"Program {code} belum dibuka. Mungkin maksudnya {near}?");
    }

    /// <summary>The one of the codes that differs by least, where that is little; or null.</summary>
    public static string? Nearest(string code, IEnumerable<string> codes)
    {
        var (asked, most) = (Plain(code), Math.Max(1, code.Length / 5));
        (string Code, int Far)? best = null;
        var isAlone = false;
        foreach (var known in codes)
        {
            var far = Distance(asked, Plain(known), most);
            if (far > most || (best is { } other && far > other.Far))
                continue;
            isAlone = best is null || far < best.Value.Far;
            best = (known, far);
        }

        // Of two that are equally near neither is named: desa-2024-1 and desa-2024-2 are not to be mixed up.
        return isAlone ? best!.Value.Code : null;
    }

    // Letters that are taken for digits on a screen are those digits.
    private static string Plain(string code) => HeadName.Squeezed(code).Replace('l', '1').Replace('o', '0');

    private static int Distance(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
            return most + 1;
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var line = new int[right.Length + 1];
            line[0] = row;
            for (var at = 1; at <= right.Length; at++)
                line[at] = Math.Min(
                    Math.Min(line[at - 1], above[at]) + 1, above[at - 1] + (left[row - 1] == right[at - 1] ? 0 : 1));
            above = line;
        }

        return above[^1];
    }
}
