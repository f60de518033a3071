using JamsostekLedger.Files;

namespace JamsostekLedger.Store.Recording;

/// <summary>A row as read from a file: what it asks for, or why it cannot be read.</summary>
/// <param name="Line">Physical line on which it begins.</param>
/// <param name="Row">The row, or null where it is refused.</param>
/// <param name="Refusals">What is wrong with it.</param>
public sealed record ReadRow(int Line, FileRow? Row, IReadOnlyList<FileRefusal> Refusals)
{
    /// <summary>Whether it speaks of the file as a whole and is no row of its own.</summary>
    public bool OfFile { get; private init; }

    /// <summary>Something odd about the file that does not stop it: an unknown column.</summary>
    public FileRefusal? Warning { get; private init; }

    /// <summary>Rows that are no records and were passed over.</summary>
    public IReadOnlyList<PassedRows> Passed { get; private init; } = [];

    /// <summary>A reason that stops the whole file.</summary>
    public static ReadRow FileRefused(FileRefusal refusal) => new(refusal.Line, null, [refusal]) { OfFile = true };

    /// <summary>Something odd about the file.</summary>
    public static ReadRow FileWarned(FileRefusal warning) =>
        new(warning.Line, null, []) { OfFile = true, Warning = warning };

    /// <summary>Rows that are no records and were passed over.</summary>
    public static ReadRow FilePassed(IReadOnlyList<PassedRows> passed) =>
        new(0, null, []) { OfFile = true, Passed = passed };
}
