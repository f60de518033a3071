namespace JamsostekLedger.Host.Pages;

/// <summary>The two languages of the pages; the first is the one of the offices that work with them.</summary>
public enum Language
{
    /// <summary>Bahasa Indonesia.</summary>
    Indonesian,

    /// <summary>English.</summary>
    English,
}
