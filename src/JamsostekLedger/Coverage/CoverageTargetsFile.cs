using System.Globalization;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Coverage;

/// <summary>The <c>coverage-targets</c> file: one row a target.</summary>
public sealed class CoverageTargetsFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "coverage-targets";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("target_date", "Tanggal sasaran"),
        Required("target_percent", "Persen yang harus dicapai"),
        Required("publisher", "Siapa yang menetapkan"),
        Optional("definition", "Persen dari apa, menurut sumber"),
        Optional("published_on", "Tanggal terbit"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row) => new TargetRow(new(
        row.Date("target_date"),
        row.Percent("target_percent").ToString(CultureInfo.InvariantCulture),
        row.Text("publisher"),
        row.OptionalText("definition"),
        row.OptionalDate("published_on")));

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = ["target_date", "publisher", "definition"];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) => CoverageTargetSet.KeyOf(
        row.Date("target_date"), row.Text("publisher"), row.OptionalText("definition"));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not CoverageTargetSet target
        ? null
        : new DocumentCells().Day("target_date", target.TargetDate).Text("target_percent", target.Percent)
            .Text("publisher", target.Source).Text("definition", target.Definition)
            .Day("published_on", target.PublishedOn);

    private sealed record TargetRow(CoverageTargetSet Target) : FileRow
    {
        public override RowCommand Command(Seen seen) => RowCommand.Ask(new SetCoverageTarget(Target));
    }
}
