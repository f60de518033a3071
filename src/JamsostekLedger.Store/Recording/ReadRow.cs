using JamsostekLedger.Files;

namespace JamsostekLedger.Store.Recording;

/// <summary>A row as read from a file: what it asks for, or why it cannot be read.</summary>
/// <param name="Line">Physical line on which it begins; 0 is the file as a whole, which is no row.</param>
/// <param name="Row">The row, or null where it is refused.</param>
/// <param name="Refusals">What is wrong with it.</param>
/// <param name="Warning">Something about the file that is no row of its own: an unknown column.</param>
public sealed record ReadRow(
    int Line, FileRow? Row, IReadOnlyList<FileRefusal> Refusals, FileRefusal? Warning = null);
