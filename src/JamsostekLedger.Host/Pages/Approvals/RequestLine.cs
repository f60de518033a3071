namespace JamsostekLedger.Host.Pages.Approvals;

/// <summary>One thing that would be recorded, in words.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What it would be.</param>
/// <param name="Before">What it is now, where it replaces something.</param>
public sealed record RequestLine(Text Label, string Value, string? Before = null)
{
    /// <summary>Where the value is seen, or null.</summary>
    public string? Href { get; init; }
}
