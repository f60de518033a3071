using JamsostekLedger.Files;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Budgets;

/// <summary>The columns by which a document's row names a budget line, shared by all budget files.</summary>
public static class LineColumns
{
    /// <summary>The columns, the fiscal year left out: payments take it from their date.</summary>
    public static IReadOnlyList<Column> All { get; } =
    [
        new("account_code", true, "Kode rekening"),
        new("programme", true, "Kode program"),
        new("fund", true, "Sumber dana"),
        new("fund_year", true, "Tahun asal dana"),
    ];

    /// <summary>The columns that a document may have beside them.</summary>
    public static IReadOnlyList<Column> Office { get; } =
    [
        new("skpd", false, "SKPD, bagian dari baris anggaran bila diisi"),
        new("sub_activity", false, "Sub kegiatan, bagian dari baris anggaran bila diisi"),
    ];

    /// <summary>Columns whose texts name a line in a correction; the last two may be left out.</summary>
    public static IReadOnlyList<string> Key { get; } =
        ["account_code", "programme", "fund", "fund_year", "skpd", "sub_activity"];

    /// <summary>Reads the line, in a fiscal year that the caller knows.</summary>
    public static BudgetLineId Read(Row row, int fiscalYear) => new(
        fiscalYear, Code(row), row.Key("programme"), row.Fund("fund"), row.Year("fund_year"),
        row.OptionalKey("skpd"), row.OptionalKey("sub_activity"));

    /// <summary>The line as a row holds it, without its fiscal year.</summary>
    public static DocumentCells Cells(BudgetLineId line) => new DocumentCells()
        .Text("account_code", line.AccountCode).Text("programme", line.Programme).Text("fund", line.Fund)
        .Number("fund_year", line.FundYear).Text("skpd", line.Skpd).Text("sub_activity", line.SubActivity);

    /// <summary>Refuses a row whose programme was not opened; otherwise asks for the command.</summary>
    public static RowCommand Known(this BudgetLineId line, Seen seen, Func<RowCommand> command) =>
        seen.Programme(line.Programme) is null
            ? UnknownProgramme.Refuse(seen, line.Programme)
            : command();

    private static string Code(Row row)
    {
        var code = row.Key("account_code");
        if (!row.Refuses("account_code") && !AccountCodes.IsCode(code))
            row.Refuse("account_code", "account-code-shape",
                "Kode rekening ditulis dengan angka dan titik, misalnya 5.1.02.02.02.0006.");
        return code;
    }
}
