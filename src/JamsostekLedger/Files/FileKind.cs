namespace JamsostekLedger.Files;

/// <summary>
/// One kind of file that goes in: its columns, and what a row of it means. The API reads JSON by it too.
/// </summary>
public abstract class FileKind
{
    /// <summary>Name in commands and addresses: <c>payments</c>.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Its columns. Every kind also has the optional <c>region_code</c>, which must be the region's own.
    /// </summary>
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>Reads a row; what is wrong is noted in <see cref="Row.Refusals"/>.</summary>
    public abstract FileRow Read(Row row);

    /// <summary>A column that a file must have.</summary>
    protected static Column Required(string name, string meaning) => new(name, true, meaning);

    /// <summary>A column that a file may have.</summary>
    protected static Column Optional(string name, string meaning) => new(name, false, meaning);
}
