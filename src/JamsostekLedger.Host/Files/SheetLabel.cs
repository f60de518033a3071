namespace JamsostekLedger.Host.Files;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name; nothing where the file has but one table.</param>
/// <param name="IsHidden">Whether a spreadsheet does not show it.</param>
public sealed record SheetLabel(string Name, bool IsHidden = false);
