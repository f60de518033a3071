namespace JamsostekLedger.Host.Pages;

/// <summary>What a page says, in both languages side by side, so that neither can be forgotten.</summary>
/// <param name="Id">Bahasa Indonesia.</param>
/// <param name="En">English.</param>
public sealed record Text(string Id, string En)
{
    /// <summary>In one of them.</summary>
    public string this[Language language] => language == Language.English ? En : Id;

    /// <summary>With values filled in.</summary>
    public string With(Language language, params object?[] values) => string.Format(this[language], values);
}
