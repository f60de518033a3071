using JamsostekLedger.Budgets;
using JamsostekLedger.Files;

namespace JamsostekLedger.Registry;

/// <summary>
/// The <c>provisional-matches</c> file: which SP2D took the place of a provisional payment. It takes over the invoice
/// too, so that premium money settles. A wrong match is undone by a correction of the SP2D's column.
/// </summary>
public sealed class ProvisionalMatchesFile : FileKind
{
    private const string Provisional = "provisional";
    private const string Invoice = "invoice_number";

    private static readonly PaymentsFile Payments = new();
    private static readonly ProvisionalPaymentsFile Provisionals = new();

    /// <inheritdoc/>
    public override string Name => "provisional-matches";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required(Provisional, "Kunci pembayaran sementara, bagiannya dipisah dengan garis miring berspasi"),
        Required("payment", "Kunci baris SP2D, bagiannya dipisah dengan garis miring berspasi"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row) => new MatchRow(
        CorrectionsFile.DocumentKey(row, Provisional, Provisionals),
        CorrectionsFile.DocumentKey(row, "payment", Payments));

    private sealed record MatchRow(string Waiting, string Payment) : FileRow
    {
        public override string? RefersTo => Payment;

        public override IEnumerable<string> LooksAt => [Waiting];

        public override bool Revises => true;

        public override RowCommand Command(Seen seen)
        {
            if (seen.Document(Waiting) is not { } waiting)
                return RowCommand.Refuse(Provisional, "provisional-unknown",
                    $"{Waiting} tidak tercatat sebagai pembayaran sementara.");
            if (seen.Document(Payment) is not { } document)
                return RowCommand.Refuse("payment", "correction-document-unknown", $"{Payment} tidak tercatat.");
            if ((waiting.VoidedBy ?? document.VoidedBy) is { } voided)
                return RowCommand.Refuse(
                    waiting.VoidedBy is null ? "payment" : Provisional, voided.Rule, voided.Message);
            if (document.Now is not PremiumPaid paid)
                return RowCommand.Refuse("payment", "match-of-no-payment",
                    $"{DocumentRows.NameOf(document.Now!)} bukan SP2D; hanya SP2D menggantikan pembayaran sementara.");

            var made = (ProvisionalPaymentMade)waiting.Now!;
            if (made.Line.Stream != paid.Line.Stream)
                return RowCommand.Refuse("payment", "provisional-other-line",
                    $"{made.Number} dibayar dari {made.Line}, sedangkan {paid.DocumentNumber} dari {paid.Line}; "
                    + "yang dicocokkan harus rekening, program, dana dan tahun yang sama.");
            if (paid.Provisional == made.Number)
                return RowCommand.Repeat(document);
            if (paid.Provisional is { } other)
                return RowCommand.Refuse("payment", "sp2d-matched-already",
                    $"{paid.DocumentNumber} sudah menggantikan pembayaran sementara {other}.");

            return DocumentRows.Fill(Payments, document,
                paid.InvoiceNumber is null && made.InvoiceNumber is { } invoice
                    ? [(Provisional, new(made.Number)), (Invoice, new(invoice))]
                    : [(Provisional, new(made.Number))],
                null, null, seen);
        }
    }
}
