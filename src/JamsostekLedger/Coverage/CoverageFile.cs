using JamsostekLedger.Files;

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

    private sealed record ObservedRow(CoverageObserved Observed) : FileRow
    {
        public override RowCommand Command(Seen seen) => RowCommand.Ask(new ObserveCoverage(Observed));
    }
}
