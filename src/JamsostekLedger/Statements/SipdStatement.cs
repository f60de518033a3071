using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Statements;

/// <summary>SIPD's realisation or register: one row a document on an account; money back is below zero.</summary>
public sealed class SipdStatement() : StatementKind("sipd", "payments")
{
    private enum Kind
    {
        Sp2d,
        Sts,
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("document_number", "Nomor SP2D atau STS"),
        Required("document_date", "Tanggal dokumen"),
        Optional("transferred_on", "Tanggal pindah buku"),
        Required("account_code", "Kode rekening"),
        Required("amount", "Nilai dalam rupiah penuh; uang kembali di bawah nol"),
        Optional("kind", "SP2D atau STS"),
        Optional("skpd", "Perangkat daerah"),
        Optional("sub_activity", "Subkegiatan"),
        Optional("returns", "Nomor SP2D yang dikembalikan"),
        Optional("description", "Uraian"),
    ];

    /// <inheritdoc/>
    public override StatedRow Stated(Row row)
    {
        var amount = row.Amount("amount");
        // SIPD prints a return below zero; a register of deposit slips prints it above, and says what it is.
        if (row.OptionalOneOf<Kind>("kind") == Kind.Sts && amount > Rupiah.Zero)
            amount = -amount;
        return new(new(
            row.Line, row.Key("document_number"), row.Date("document_date"), row.OptionalDate("transferred_on"),
            amount, row.Key("account_code"), row.OptionalText("skpd"), row.OptionalText("sub_activity"),
            row.OptionalKey("returns"), Description: row.OptionalText("description")));
    }
}
