using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>Makes the fields of a form out of the columns of a file kind.</summary>
/// <param name="kind">The kind.</param>
/// <param name="given">What the form holds, by column.</param>
/// <param name="faults">What is wrong with it.</param>
/// <param name="language">Language of the page.</param>
internal sealed class FieldMaker(
    FileKind kind, IReadOnlyDictionary<string, string> given, IReadOnlyList<FileRefusal> faults, Language language)
{
    private readonly HashSet<FieldInput> _hinted = [];

    /// <summary>Language of the page.</summary>
    public Language Language => language;

    /// <summary>What the form holds for a column; empty where nothing.</summary>
    public string Given(string column) => given.GetValueOrDefault(column, "");

    /// <summary>The field of a column.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="usual">What it holds before anybody fills it in.</param>
    public FormField Of(string column, string? usual = null) =>
        Of(column, ColumnInputs.Of(column), usual, []);

    /// <summary>The field of a column that is chosen from a list.</summary>
    public FormField Of(
        string column, FieldInput input, string? usual, IEnumerable<FieldChoice> choices)
    {
        var known = kind.Columns.First(found => found.Name == column);
        return new(
            column, input, ColumnWords.Of(kind.Name, known)[language], known.Required,
            given.GetValueOrDefault(column) ?? usual ?? "", [.. choices],
            faults.FirstOrDefault(fault => fault.Column == column), HintOf(input, column));
    }

    // How an amount is written need be said but once on a page.
    private string? HintOf(FieldInput input, string column) =>
        input is FieldInput.Amount or FieldInput.Percent && !_hinted.Add(input)
            ? null
            : ColumnWords.HintOf(input, column)?[language];
}
