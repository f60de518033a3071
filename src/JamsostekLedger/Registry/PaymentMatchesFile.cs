using JamsostekLedger.Budgets;
using JamsostekLedger.Files;

namespace JamsostekLedger.Registry;

/// <summary>
/// The <c>payment-matches</c> file: which invoice an SP2D pays, told later, and which it does not pay after all. SIPD
/// knows no invoices, so most payments find theirs in this way.
/// </summary>
public sealed class PaymentMatchesFile : FileKind
{
    private const string Invoice = "invoice_number";

    private static readonly PaymentsFile Payments = new();

    /// <inheritdoc/>
    public override string Name => "payment-matches";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("payment", "Kunci baris SP2D, bagiannya dipisah dengan garis miring berspasi"),
        Optional(Invoice, "Nomor tagihan yang dibayar; kosong memisahkan SP2D dari tagihannya"),
        Optional("reason", "Alasan; wajib bila SP2D dipisah atau berpindah tagihan"),
        Optional("evidence", "Bukti; wajib bila SP2D dipisah atau berpindah tagihan"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var key = CorrectionsFile.DocumentKey(row, "payment", Payments);
        return new MatchRow(
            key, row.OptionalKey(Invoice), row.OptionalText("reason"), row.OptionalText("evidence"));
    }

    private sealed record MatchRow(string Key, string? Number, string? Reason, string? Evidence) : FileRow
    {
        public override string? RefersTo => Key;

        public override bool Revises => true;

        public override RowCommand Command(Seen seen)
        {
            if (seen.Document(Key) is not { } document)
                return RowCommand.Refuse("payment", "correction-document-unknown", $"{Key} tidak tercatat.");
            if (document.VoidedBy is { } voided)
                return RowCommand.Refuse("payment", voided.Rule, voided.Message);
            if (document.Now is not PremiumPaid paid)
                return RowCommand.Refuse("payment", "match-of-no-payment",
                    $"{DocumentRows.NameOf(document.Now!)} bukan SP2D; yang dicocokkan dengan tagihan hanya SP2D.");

            if (paid.InvoiceNumber == Number)
                return RowCommand.Repeat(document);
            if (paid.InvoiceNumber is null)
                return DocumentRows.Fill(
                    Payments, document, [(Invoice, new(Number!))], Reason, Evidence, seen);
            return Reason is null || Evidence is null
                ? RowCommand.Refuse(Reason is null ? "reason" : "evidence", "parting-needs-reason",
                    $"{paid.DocumentNumber} sudah dicocokkan dengan {paid.InvoiceNumber}; tulis alasan dan bukti "
                    + "mengapa tidak lagi.")
                : DocumentRows.Correct(
                    Payments, document, Invoice, new(Number ?? ""), Reason, Evidence, seen);
        }
    }
}
