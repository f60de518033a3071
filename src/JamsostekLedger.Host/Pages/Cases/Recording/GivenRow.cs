using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>A posted form read as a row of a file, so that both obey the same rules.</summary>
internal static class GivenRow
{
    /// <summary>Name of the field that says who records.</summary>
    public const string Actor = "actor";

    /// <summary>The row under a form.</summary>
    public static Row Of(IReadOnlyDictionary<string, string> given)
    {
        var row = new Row(0, column => new(given.GetValueOrDefault(column, "").Trim()));
        foreach (var (name, text) in given)
        {
            if (text.Contains('\0', StringComparison.Ordinal))
                row.Refuse(name, "nul-byte", "Teks ini memuat byte NUL.");
        }

        return row;
    }
}
