using JamsostekLedger.Host.Pages;

namespace JamsostekLedger.Host.Questions;

/// <summary>One thing that a question is asked with: <c>year=2024</c> in an address, <c>--year 2024</c> of a
/// verb.</summary>
/// <param name="Name">Its name in an address.</param>
/// <param name="Meaning">What it says, for the help of the verb and the description of the API.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Example">A value.</param>
/// <param name="IsRequired">Whether it must be given.</param>
internal sealed record AskedParameter(
    string Name, Text Meaning, AskedKind Kind, string Example, bool IsRequired = true)
{
    /// <summary>Whether it is a header rather than a part of the address.</summary>
    public bool IsHeader { get; init; }

    /// <summary>The instant that every report can be asked as of.</summary>
    public static AskedParameter RecordedAsOf { get; } = new(
        "recordedAsOf", new(
            "Keadaan buku besar sebagaimana tercatat saat itu (ISO 8601)",
            "The ledger as it was recorded at that instant (ISO 8601)"),
        AskedKind.Instant, "2024-12-31T16:00:00Z", IsRequired: false);

    /// <summary>Why a text cannot be a value by itself, or null.</summary>
    public RuleText? Unreadable(string named, string text) => Kind switch
    {
        AskedKind.Year => AskedPeriod.Year(named, text, out _),
        AskedKind.Month => AskedPeriod.Month(named, text, out _),
        AskedKind.Day => AskedPeriod.Day(named, text, out _),
        AskedKind.Instant => AskedPeriod.Instant(named, text, out _),
        _ => null,
    };
}
