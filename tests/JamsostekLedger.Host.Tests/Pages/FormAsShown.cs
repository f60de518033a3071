using System.Text.RegularExpressions;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>What a browser would send of the form of a page as it stands.</summary>
internal static class FormAsShown
{
    /// <summary>The fields by name.</summary>
    /// <param name="page">The page, its entities decoded.</param>
    public static Dictionary<string, string> Of(string page)
    {
        var form = new Dictionary<string, string>();
        foreach (Match input in Regex.Matches(page, "<input ([^>]*)>"))
            if (Attribute(input.Value, "name") is { } name && (Attribute(input.Value, "type") != "checkbox"
                || input.Value.Contains(" checked")))
                form[name] = Attribute(input.Value, "value") ?? "";
        foreach (Match select in Regex.Matches(page, "<select ([^>]*)>(.*?)</select>", RegexOptions.Singleline))
            form[Attribute(select.Value, "name")!] =
                Regex.Match(select.Groups[2].Value, "<option value=\"([^\"]*)\" selected").Groups[1].Value;
        return form;
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $" {name}=\"([^\"]*)\"") is { Success: true } found ? found.Groups[1].Value : null;
}
