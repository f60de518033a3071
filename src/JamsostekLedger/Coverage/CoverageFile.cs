using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Coverage;

/// <summary>The <c>coverage</c> file: one row a count, its two numbers apart.</summary>
public sealed class CoverageFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "coverage";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("observed_on", "Per tanggal"),
        Required("numerator", "Pekerja yang terlindungi"),
        Required("denominator", "Seluruh pekerja menurut definisi"),
        Required("definition", "Apa yang dihitung, menurut sumber"),
        Required("publisher", "Siapa yang menghitung"),
        Optional("published_on", "Tanggal terbit"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row) => new ObservedRow(new(
        row.Date("observed_on"),
        row.Count("numerator"),
        row.Count("denominator"),
        row.Text("definition"),
        row.Text("publisher"),
        row.OptionalDate("published_on")));

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = ["observed_on", "publisher", "definition"];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) =>
        CoverageObserved.KeyOf(row.Date("observed_on"), row.Text("publisher"), row.Text("definition"));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not CoverageObserved observed
        ? null
        : new DocumentCells().Day("observed_on", observed.ObservedOn).Number("numerator", observed.Numerator)
            .Number("denominator", observed.Denominator).Text("definition", observed.Definition)
            .Text("publisher", observed.Source).Day("published_on", observed.PublishedOn);

    private sealed record ObservedRow(CoverageObserved Observed) : FileRow
    {
        public override RowCommand Command(Seen seen) => RowCommand.Ask(new ObserveCoverage(Observed));
    }
}
