using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Statements;

/// <summary>The benefits that BPJS says it paid.</summary>
public sealed class ClaimStatement() : StatementKind("bpjs-claims", "claims")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("claim_number", "Nomor klaim"),
        Required("benefit", "JKK, JKM, JHT, JP, atau JKP"),
        Required("paid_on", "Tanggal bayar"),
        Required("amount", "Nilai dalam rupiah penuh"),
        Required("payment_reference", "Nomor bukti bayar"),
        Optional("nik", "NIK pekerja"),
        Optional("event_date", "Tanggal kejadian"),
    ];

    /// <inheritdoc/>
    public override bool NamesPersons => true;

    /// <inheritdoc/>
    public override StatedRow Stated(Row row) => new(
        new(row.Line, row.Key("payment_reference"), row.Date("paid_on"), Amount: row.Amount("amount"),
            Claim: row.Key("claim_number"), Benefit: row.OneOf<Benefit>("benefit"),
            EventDate: row.OptionalDate("event_date")),
        row.OptionalNik("nik") is { } nik ? PersonDetails.Worker(nik) : null);
}
