using System.Globalization;
using JamsostekLedger.Files;

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

    private sealed record TargetRow(CoverageTargetSet Target) : FileRow
    {
        public override RowCommand Command(Seen seen) => RowCommand.Ask(new SetCoverageTarget(Target));
    }
}
