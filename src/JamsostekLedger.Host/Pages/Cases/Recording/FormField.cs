using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>One field of a recording form: a column of a file kind, as a page asks for it.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Input">What it is filled in with.</param>
/// <param name="Label">What is asked.</param>
/// <param name="IsRequired">Whether it must be filled in.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Choices">What may be chosen; empty where anything may be typed.</param>
/// <param name="Fault">What is wrong with it, or null.</param>
/// <param name="Hint">What helps to fill it in, or null.</param>
public sealed record FormField(
    string Name,
    FieldInput Input,
    string Label,
    bool IsRequired,
    string Value,
    IReadOnlyList<FieldChoice> Choices,
    FileRefusal? Fault,
    string? Hint)
{
    /// <summary>Whether it is asked for only by whoever opens what is seldom needed.</summary>
    public bool IsSeldom { get; init; }

    /// <summary>Whether a choice is made; several values stand with commas or semicolons between them.</summary>
    public bool Holds(string choice) => Input == FieldInput.Checks
        ? Value.Split([',', ';'], StringSplitOptions.TrimEntries).Contains(choice, StringComparer.OrdinalIgnoreCase)
        : Value.Equals(choice, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says which field: what it holds may be a NIK.</summary>
    public override string ToString() => $"FormField {Name}";
}
