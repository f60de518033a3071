using System.Globalization;

namespace JamsostekLedger.Host.Importing;

/// <summary>
/// The name of a file that came over HTTP: what facts remember of it. It is a name of ours to write, so it holds no
/// folder, no sign that a file system minds, and no more than fits.
/// </summary>
internal static class UploadName
{
    private const int Longest = 100;

    /// <summary>The name as it is kept; of a file without one, that of its kind.</summary>
    public static string Of(string? given, string kind)
    {
        var name = (given ?? "").Split('/', '\\')[^1];
        name = string.Concat(name.Where(IsSeen))
            .Trim().TrimStart('.');
        if (name.Length > Longest)
        {
            var extension = Path.GetExtension(name) is { Length: <= 8 } short8 ? short8 : "";
            name = name[..(Longest - extension.Length)] + extension;
        }

        return name.Length == 0 ? $"{kind}.csv" : name;
    }

    // Signs that turn the direction of writing would show another name than the one that is kept.
    private static bool IsSeen(char sign) => !char.IsControl(sign) && !char.IsSurrogate(sign) && sign != '\uFFFD'
        && char.GetUnicodeCategory(sign) is not UnicodeCategory.Format;
}
