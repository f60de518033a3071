using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Programmes;

/// <summary>The <c>programmes</c> file: one row opens one programme.</summary>
public sealed class ProgrammesFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "programmes";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("code", "Kode program"),
        Required("name", "Nama program"),
        Required("fund", "Sumber dana: APBD, DBH-SAWIT, APBDES, CSR, BAZNAS, NON-BUDGET, SELF"),
        Required("starts_on", "Tanggal mulai"),
        Required("vulnerable", "Pekerja rentan: ya atau tidak"),
        Optional("ends_on", "Tanggal berakhir"),
        Optional("workers", "Jumlah pekerja yang direncanakan keputusan"),
        Optional("wadah", "Wadah kepesertaan di BPJS"),
        Optional("sector", "Sektor"),
        Optional("legal_basis", "Dasar hukum"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row) => new ProgrammeRow(new(
        row.Key("code"),
        row.Text("name"),
        row.Fund("fund"),
        row.Date("starts_on"),
        row.OptionalDate("ends_on"),
        row.YesNo("vulnerable"),
        row.OptionalCount("workers"),
        row.OptionalText("wadah"),
        row.OptionalText("sector"),
        row.OptionalText("legal_basis")));

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = ["code"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> TakenColumns { get; } = ["fund", "starts_on", "vulnerable", "sector"];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) => ProgrammeOpened.KeyOf(row.Key("code"));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not ProgrammeOpened opened
        ? null
        : new DocumentCells().Text("code", opened.Code).Text("name", opened.Name).Text("fund", opened.Fund)
            .Day("starts_on", opened.StartsOn).Text("vulnerable", opened.Vulnerable ? "yes" : "no")
            .Day("ends_on", opened.EndsOn).Number("workers", opened.Workers).Text("wadah", opened.Wadah)
            .Text("sector", opened.Sector).Text("legal_basis", opened.LegalBasis);

    private sealed record ProgrammeRow(ProgrammeOpened Opened) : FileRow
    {
        public override RowCommand Command(Seen seen) => RowCommand.Ask(new OpenProgramme(Opened));
    }
}
