using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Reports;

namespace JamsostekLedger.Host.Datapackage;

/// <summary>A column of a table, as a Table Schema names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its cells are.</param>
internal sealed record PackageField(string Name, ColumnKind Kind);

/// <summary>A table of a data package.</summary>
/// <param name="Name">Its name, also that of its file.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Fields">Its columns.</param>
/// <param name="Rows">Its rows, read as they are written.</param>
internal sealed record PackageTable(
    string Name, string Title, IReadOnlyList<PackageField> Fields,
    IAsyncEnumerable<IReadOnlyList<TableCell>> Rows);
