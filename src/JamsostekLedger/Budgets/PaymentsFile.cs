using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using NodaTime.Text;

namespace JamsostekLedger.Budgets;

/// <summary>The <c>payments</c> file: SP2D and STS, one row a budget line.</summary>
public sealed class PaymentsFile : FileKind
{
    private enum Kind
    {
        Sp2d,
        Sts,
    }

    /// <inheritdoc/>
    public override string Name => "payments";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("document_number", "Nomor SP2D atau STS"),
        Required("kind", "SP2D atau STS"),
        Required("document_date", "Tanggal dokumen"),
        Optional("transferred_on", "Tanggal pindah buku"),
        .. LineColumns.All,
        Required("amount", "Nilai dalam rupiah penuh"),
        Optional("invoice_number", "Nomor tagihan iuran"),
        Optional("returns", "Nomor SP2D yang dikembalikan STS"),
        Optional("description", "Uraian"),
        Optional("reservation", "Nomor cadangan yang dipakai habis"),
        Optional("provisional", "Nomor pembayaran sementara yang digantikan"),
        Optional("corrects", "Nomor SP2D bertanggal tertutup yang dibetulkan"),
        .. LineColumns.Office,
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var document = row.Key("document_number");
        var kind = row.OneOf<Kind>("kind");
        var date = row.Date("document_date");
        var transferred = row.OptionalDate("transferred_on");
        // The period of a payment goes by the day on which the money moved.
        var line = LineColumns.Read(row, (transferred ?? date).Year);
        var amount = row.Amount("amount");
        var returns = row.OptionalKey("returns");
        var description = row.OptionalText("description");
        var invoice = row.OptionalKey("invoice_number");
        var reservation = row.OptionalKey("reservation");
        var (provisional, corrects) = (row.OptionalKey("provisional"), row.OptionalKey("corrects"));

        if (amount == Rupiah.Zero && row.Refusals.All(refusal => refusal.Column != "amount"))
            row.Refuse("amount", "amount-not-positive", "Kolom amount harus lebih dari nol.");

        // SIPD prints a return as a negative payment, often under the number of the payment itself.
        if (kind == Kind.Sts || amount < Rupiah.Zero)
        {
            var isOwn = returns is null && amount < Rupiah.Zero;
            return new ReturnRow(
                line, isOwn ? $"{document} (STS {LocalDatePattern.Iso.Format(date)})" : document, date, transferred,
                isOwn ? document : returns, amount < Rupiah.Zero ? -amount : amount, description);
        }

        if (returns is not null)
            row.Refuse("returns", "returns-without-sts", $"{document} bukan STS, jadi kolom returns harus kosong.");
        return new PaymentRow(new(
            line, document, date, transferred, amount, invoice, description, reservation, provisional,
            corrects));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = ["document_number", .. LineColumns.Key];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) => PremiumPaid.KeyOf(row.Key("document_number"), LineColumns.Read(row, 0));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document switch
    {
        PremiumPaid paid => LineColumns.Cells(paid.Line)
            .Text("document_number", paid.DocumentNumber).Text("kind", "SP2D").Day("document_date", paid.DocumentDate)
            .Day("transferred_on", paid.TransferredOn).Amount("amount", paid.Amount)
            .Text("invoice_number", paid.InvoiceNumber).Text("description", paid.Description)
            .Text("reservation", paid.Reservation).Text("provisional", paid.Provisional)
            .Text("corrects", paid.Corrects),
        PremiumReturned returned => LineColumns.Cells(returned.Line)
            .Text("document_number", returned.DocumentNumber).Text("kind", "STS")
            .Day("document_date", returned.DocumentDate).Day("transferred_on", returned.TransferredOn)
            .Text("returns", returned.Returns).Amount("amount", returned.Amount)
            .Text("description", returned.Description),
        _ => null,
    };

    private sealed record PaymentRow(PremiumPaid Paid) : FileRow
    {
        public override RowCommand Command(Seen seen) =>
            Paid.Line.Known(seen, () => RowCommand.Ask(new RecordSp2d(Paid)) with { Warnings = Twins });

        public override FileRow? Besides(LedgerEvent known) => IsOfOtherYear(known, Paid.DocumentDate)
            ? this with
            {
                Paid = Paid with { DocumentNumber = InYear(Paid.DocumentNumber, Paid.DocumentDate) },
                Twins = [OfOtherYear(Paid.DocumentNumber, known)],
            }
            : null;

        private IReadOnlyList<Refusal> Twins { get; init; } = [];
    }

    // Numbers begin anew each year, and money of one year may be spent in several.
    private static bool IsOfOtherYear(LedgerEvent known, LocalDate date) => known switch
    {
        PremiumPaid paid => paid.DocumentDate.Year != date.Year,
        PremiumReturned returned => returned.DocumentDate.Year != date.Year,
        _ => false,
    };

    private static Refusal OfOtherYear(string number, LedgerEvent known) => new("number-of-other-year",
        $"Nomor {number} sudah dipakai dokumen tahun lain ({LocalDatePattern.Iso.Format(known.ValueDate)}); "
        + "dicatat sebagai dokumen tersendiri.");

    private static string InYear(string number, LocalDate date) => $"{number} ({date.Year})";

    private sealed record ReturnRow(
        BudgetLineId Line,
        string Document,
        LocalDate Date,
        LocalDate? Transferred,
        string? Returns,
        Rupiah Amount,
        string? Description) : FileRow
    {
        public override string? RefersTo => Returns is null ? null : PremiumPaid.KeyOf(Returns, Line);

        public override IEnumerable<string> LooksAt =>
            Returns is null ? [] : [PremiumPaid.KeyOf(InYear(Returns, Date), Line)];

        public override FileRow? Besides(LedgerEvent known) => IsOfOtherYear(known, Date)
            ? this with { Document = InYear(Document, Date) }
            : null;

        public override RowCommand Command(Seen seen) => Line.Known(seen, () =>
        {
            if (Returns is null)
                return RowCommand.Refuse("returns", "sts-returns-unknown",
                    $"{Document} mengembalikan uang tetapi tidak menyebut nomor SP2D pada kolom returns.");

            // Of two payments under one number, the one of the return's own year.
            var returns = seen.Document(LooksAt.First()) is { Now: PremiumPaid twin } && (
                seen.Document(RefersTo!)?.Now is not PremiumPaid first || IsOfOtherYear(first, Date))
                    ? twin.DocumentNumber
                    : Returns;
            if (seen.StreamOf(PremiumPaid.KeyOf(returns, Line)) is not { } stream)
                return RowCommand.Refuse("returns", "sts-returns-unknown",
                    $"{Document} mengembalikan SP2D {Returns} yang tidak tercatat pada {Line.InDocument}.");

            // The money comes back to the line that paid it, whose year may be an earlier one.
            var line = Line with { FiscalYear = BudgetLineId.FiscalYearOf(stream) };
            return RowCommand.Ask(new RecordSts(
                new(line, Document, Date, Transferred, returns, Amount, Description)));
        });
    }
}
