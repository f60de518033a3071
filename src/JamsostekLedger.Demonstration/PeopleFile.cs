namespace JamsostekLedger.Demonstration;

/// <summary>A file about workers: a list of them, or what became of some.</summary>
/// <param name="Kind">The kind of import.</param>
/// <param name="Name">What tells it from others of its kind.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Table">Makes the table; a large one only when it is written.</param>
internal sealed record PeopleFile(string Kind, string Name, int Rows, Func<Table> Table)
{
    /// <summary>Whether an excerpt leaves it out, with all others of its programme.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Rows that are wrong on purpose and must be refused; the good ones are recorded.</summary>
    public int Refused { get; init; }

    /// <summary>The file of these rows.</summary>
    public static PeopleFile Of<TRow>(string kind, string name, IReadOnlyList<TRow> rows) where TRow : IRow =>
        new(kind, name, rows.Count, () => Demonstration.Table.Of(rows));
}
