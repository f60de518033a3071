using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>A posted form read as a row of a file, so that both obey the same rules.</summary>
internal static class GivenRow
{
    /// <summary>Name of the field that says who records.</summary>
    public const string Actor = "actor";

    /// <summary>The row under a form.</summary>
    public static Row Of(IReadOnlyDictionary<string, string> given) =>
        new(0, column => new(given.GetValueOrDefault(column, "").Trim()));
}
