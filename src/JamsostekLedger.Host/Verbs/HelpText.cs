using JamsostekLedger.Host.Pages;

namespace JamsostekLedger.Host.Verbs;

/// <summary>What the help of verbs says, in both languages side by side, shown in that of whoever asks.</summary>
internal static class HelpText
{
    // Verbs are made one after the other, in the thread that asks for them.
    [ThreadStatic]
    private static Language _language;

    /// <summary>A description of a verb, an argument or an option.</summary>
    public static string Of(string id, string en) => Of(new(id, en));

    /// <summary>The same of a text.</summary>
    public static string Of(Text text) => text[_language];

    /// <summary>Makes verbs whose help is in a language.</summary>
    public static T In<T>(Language language, Func<T> make)
    {
        _language = language;
        return make();
    }

    /// <summary>
    /// The language that the terminal asks for: the first of <c>LC_ALL</c>, <c>LC_MESSAGES</c> and <c>LANG</c> that is
    /// set decides. English where it names English, Indonesian elsewhere.
    /// </summary>
    public static Language Asked(Func<string, string?> variable) =>
        ((string[])["LC_ALL", "LC_MESSAGES", "LANG"]).Select(variable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value)) is { } locale && IsEnglish(locale)
                ? Language.English
                : Language.Indonesian;

    private static bool IsEnglish(string locale) => locale.Split('_', '-', '.', '@')[0] is "en" or "english";
}
