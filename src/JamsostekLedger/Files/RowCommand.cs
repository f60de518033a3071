using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>What a row asks for: a command, a refusal, or nothing where the row is passed over.</summary>
/// <param name="Command">The command, or null.</param>
/// <param name="Refusal">Why there is none, or null.</param>
/// <param name="PassedOver">Why the row is none of this ledger's business, or null; reported as a warning.</param>
public sealed record RowCommand(ICommand? Command, FileRefusal? Refusal = null, Refusal? PassedOver = null)
{
    /// <summary>What must be seen beside what the command warns of.</summary>
    public IReadOnlyList<Refusal> Warnings { get; init; } = [];

    /// <summary>Says what a document says already, or said once.</summary>
    public static RowCommand Repeat(StandingDocument document, params IReadOnlyList<Refusal> warnings) =>
        new(new RepeatDocument(document.Stream, document.Versions[0])) { Warnings = warnings };

    /// <summary>Asks for a command.</summary>
    public static RowCommand Ask(ICommand command) => new(command);

    /// <summary>Refuses the row for one of its columns.</summary>
    public static RowCommand Refuse(string? column, string rule, string message) =>
        new(null, new FileRefusal(0, column, rule, message));

    /// <summary>Passes the row over with a warning.</summary>
    public static RowCommand PassOver(string rule, string message) => new(null, null, new(rule, message));
}
