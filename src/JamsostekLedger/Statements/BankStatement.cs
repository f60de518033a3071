using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Statements;

/// <summary>The lines of the treasury's account at its bank.</summary>
public sealed class BankStatement() : StatementKind("bank", "bank")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("value_date", "Tanggal efektif"),
        Required("reference", "Nomor referensi"),
        Required("debit", "Uang keluar"),
        Required("credit", "Uang masuk"),
        Optional("description", "Keterangan"),
    ];

    /// <inheritdoc/>
    public override StatedRow Stated(Row row)
    {
        var (debit, credit) = (row.OptionalAmount("debit"), row.OptionalAmount("credit"));
        if (debit is null && credit is null)
            row.Refuse("debit", "cell-empty", "Kolom debit dan credit sama-sama kosong.");
        return new(new(
            row.Line, row.Key("reference"), row.Date("value_date"),
            Amount: (debit ?? Rupiah.Zero) - (credit ?? Rupiah.Zero), Description: row.OptionalText("description")));
    }
}
