namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>Something that a field may be filled in with.</summary>
/// <param name="Value">As the column takes it.</param>
/// <param name="Name">As a reader calls it.</param>
/// <param name="Note">What else helps to choose, or null.</param>
public sealed record FieldChoice(string Value, string Name, string? Note = null);
