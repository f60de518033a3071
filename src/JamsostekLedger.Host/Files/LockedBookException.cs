namespace JamsostekLedger.Host.Files;

/// <summary>A workbook has a password.</summary>
internal sealed class LockedBookException : Exception;
