namespace JamsostekLedger.Files;

/// <summary>A refusal or a warning with its place in a file.</summary>
/// <param name="Line">Physical line on which the row begins; 0 is the file as a whole.</param>
/// <param name="Column">The column, or null where the row as a whole is meant.</param>
/// <param name="Rule">Stable kebab-case name, one row in docs/rules.md.</param>
/// <param name="Message">A sentence that a treasurer understands, without personal data.</param>
public sealed record FileRefusal(int Line, string? Column, string Rule, string Message);
