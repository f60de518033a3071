using System.Globalization;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Figures;

/// <summary>The <c>figures</c> file: what was published. One file may serve many regions.</summary>
public sealed class FiguresFile : FileKind
{
    private static readonly string[] Units = ["IDR", "worker", "claim", "percent"];

    /// <inheritdoc/>
    public override string Name => "figures";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("id", "Pengenal angka"),
        Required("region_code", "Kode wilayah"),
        Optional("region", "Nama wilayah"),
        Required("figure", "Apa yang ditanyakan kepada buku besar"),
        Optional("selector", "Penyempit: vulnerable=yes;programme=KODE"),
        Optional("scope", "Ruang lingkup"),
        Required("unit", "IDR, worker, claim, atau percent"),
        Required("value", "Nilai yang diumumkan"),
        Optional("numerator", "Pembilang"),
        Optional("denominator", "Penyebut"),
        Optional("period_from", "Awal periode"),
        Optional("period_to", "Akhir periode"),
        Required("as_of", "Per tanggal"),
        Required("publisher", "Penerbit"),
        Optional("published_on", "Tanggal terbit"),
        Optional("title", "Judul"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var unit = row.Key("unit");
        if (unit.Length > 0 && !Units.Contains(unit))
            row.Refuse("unit", "value-not-in-list", $"Kolom unit harus salah satu dari: {string.Join(", ", Units)}.");
        return new PublishedRow(row.Key("region_code"), new(
            row.Key("id"),
            row.Key("figure"),
            row.OptionalText("selector"),
            row.OptionalText("scope"),
            unit,
            (unit == "percent" ? row.Percent("value") : row.Amount("value").Amount)
                .ToString(CultureInfo.InvariantCulture),
            row.OptionalAmount("numerator")?.Amount,
            row.OptionalAmount("denominator")?.Amount,
            row.OptionalDate("period_from"),
            row.OptionalDate("period_to"),
            row.Date("as_of"),
            row.Text("publisher"),
            row.OptionalDate("published_on"),
            row.OptionalText("title")));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = ["id"];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) => FigurePublished.KeyOf(row.Key("id"));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not FigurePublished figure
        ? null
        : new DocumentCells().Text("id", figure.Id).Text("figure", figure.Figure).Text("selector", figure.Selector)
            .Text("scope", figure.Scope).Text("unit", figure.Unit).Text("value", figure.Value)
            .Number("numerator", figure.Numerator).Number("denominator", figure.Denominator)
            .Day("period_from", figure.PeriodFrom).Day("period_to", figure.PeriodTo).Day("as_of", figure.AsOf)
            .Text("publisher", figure.Publisher).Day("published_on", figure.PublishedOn).Text("title", figure.Title);

    /// <inheritdoc/>
    public override RowCommand Again(LedgerEvent document, Row row, Seen seen) => base.Again(
        document, new(row.Line, column => column == "region_code" ? new(seen.Region.Code) : row[column]), seen);

    private sealed record PublishedRow(string RegionCode, FigurePublished Published) : FileRow
    {
        public override RowCommand Command(Seen seen) => RegionCode == seen.Region.Code
            ? RowCommand.Ask(new PublishFigure(Published))
            : RowCommand.PassOver("figure-of-another-region", $"Baris ini milik wilayah {RegionCode}; dilewati.");
    }
}
